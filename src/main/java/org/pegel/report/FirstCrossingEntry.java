package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FirstCrossing;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;
import org.pegel.target.Threshold;

/**
 * How probably a threshold is crossed for the first time within the years for which the city's early warning looks ahead,
 * learned from what happened in all districts before. Numbers as in {@link FirstCrossing}.
 */
public record FirstCrossingEntry(
        double limit,
        int years,
        double probability,
        @Nullable Double distanceInUsualChanges,
        int districts,
        int windows,
        String method) {
    private static final String FIELD = "firstCrossings";

    /** For each threshold that the value has not reached; why there is none is noted. */
    static List<FirstCrossingEntry> of(Assessment series, Limits limits, Map<String, String> absent) {
        Threshold threshold = series.threshold();
        if (threshold == null || !series.isJudged()) {
            absent.put(FIELD, Objects.requireNonNullElse(series.notJudgedReason(), "keine Schwelle festgelegt"));
            return List.of();
        }
        List<FirstCrossingEntry> entries = new ArrayList<>();
        for (Double limit : new Double[] {threshold.review(), threshold.action()}) {
            if (limit != null) {
                FirstCrossing crossing = series.peers()
                        .firstCrossing(series, limit, limits.count(Limit.EARLY_YEARS), limits.count(Limit.EARLY_QUIET));
                if (crossing.reason() == null) {
                    entries.add(of(crossing));
                } else {
                    absent.putIfAbsent(FIELD, crossing.reason());
                }
            }
        }
        if (!entries.isEmpty()) {
            absent.remove(FIELD);
        }
        return entries;
    }

    private static FirstCrossingEntry of(FirstCrossing crossing) {
        return new FirstCrossingEntry(
                crossing.limit(),
                crossing.years(),
                crossing.probability().orElseThrow(),
                Numbers.orNull(crossing.distance()),
                crossing.districts(),
                crossing.windows(),
                FirstCrossing.METHOD);
    }
}
