package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.CommonTrend;
import org.pegel.assessment.Peers;
import org.pegel.assessment.Spread;

/**
 * Numbers over all districts of a level for an indicator, a group and a period. What can't be computed is left out.
 *
 * @param indicator id
 * @param level id
 * @param group id
 * @param period the period that was judged
 * @param spread how unequally the value is spread; left out with fewer than two districts, or negative values
 * @param commonTrend whether the districts share one trend; left out with fewer than three districts or four periods
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LevelEntry(
        String indicator,
        String level,
        String group,
        String period,
        @Nullable SpreadEntry spread,
        @Nullable CommonTrendEntry commonTrend) {

    /** Inequality between districts; {@link Spread} says what each number means. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record SpreadEntry(
            int districts,
            boolean weighted,
            double mean,
            double gini,
            double giniOfFew,
            double theilT,
            @Nullable Double theilL,
            double variation,
            @Nullable Double dissimilarity) {}

    /** Page's test over so many districts and periods: how probable so common a worsening, or improvement, is by chance. */
    public record CommonTrendEntry(String method, int districts, int periods, double pWorsening, double pImproving) {}

    /** Of the districts of each level that has such numbers, in the order of its first series. */
    static List<LevelEntry> of(List<Assessment> assessments) {
        List<LevelEntry> entries = new ArrayList<>();
        Set<Peers> seen = new LinkedHashSet<>();
        for (Assessment assessment : assessments) {
            Peers peers = assessment.peers();
            if (!assessment.isCity() && seen.add(peers) && (peers.spread() != null || peers.commonTrend() != null)) {
                entries.add(of(assessment, peers));
            }
        }
        return entries;
    }

    private static LevelEntry of(Assessment one, Peers peers) {
        return new LevelEntry(
                one.indicatorId(),
                one.levelId(),
                one.groupId(),
                one.period().toString(),
                spread(peers.spread()),
                commonTrend(peers.commonTrend()));
    }

    private static @Nullable SpreadEntry spread(@Nullable Spread spread) {
        return spread == null
                ? null
                : new SpreadEntry(
                        spread.districts(),
                        spread.weighted(),
                        spread.mean(),
                        spread.gini(),
                        spread.giniOfFew(),
                        spread.theilT(),
                        Numbers.orNull(spread.theilL()),
                        spread.variation(),
                        Numbers.orNull(spread.dissimilarity()));
    }

    private static @Nullable CommonTrendEntry commonTrend(@Nullable CommonTrend trend) {
        return trend == null
                ? null
                : new CommonTrendEntry(
                        "page-l", trend.districts(), trend.periods().size(), trend.pWorsening(), trend.pImproving());
    }
}
