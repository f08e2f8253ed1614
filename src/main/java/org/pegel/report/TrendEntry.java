package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.ChangePoint;
import org.pegel.assessment.Crossing;
import org.pegel.assessment.Trend;

/**
 * Where a series is going. What can't be computed is left out; the assessment says why.
 *
 * @param n number of values that may be compared
 * @param direction worsening, improving or none
 * @param method the test
 * @param s Mann-Kendall's S
 * @param p two-sided probability of so clear a trend by chance
 * @param pWorsening probability of so clear a worsening by chance
 * @param slope Sen's slope, per year
 * @param slopeLow lower end of its 95 % interval
 * @param slopeHigh upper end
 * @param linearSlope slope of the line of least squares, per year
 * @param crossing how probably each threshold lies behind within three years
 * @param changePoint where the level most likely changed
 * @param signals what control charts say; left out where there are none
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TrendEntry(
        int n,
        String direction,
        @Nullable String method,
        @Nullable Long s,
        @Nullable Double p,
        @Nullable Double pWorsening,
        @Nullable Double slope,
        @Nullable Double slopeLow,
        @Nullable Double slopeHigh,
        @Nullable Double linearSlope,
        List<CrossingEntry> crossing,
        @Nullable ChangePointEntry changePoint,
        List<SignalEntry> signals) {

    /** How far ahead the entry looks, in years. */
    static final int HORIZON = 3;

    /** The probability of lying beyond a limit within so many years. */
    public record CrossingEntry(double limit, int years, double probability, String method, int n) {}

    /** Where the level most likely changed, and by which medians before and after. */
    public record ChangePointEntry(
            String lastBefore, String firstAfter, double p, boolean exact, double before, double after) {}

    /** What a control chart says. */
    public record SignalEntry(String method, boolean worsening, boolean improving, int baseline) {}

    /** Absent when not even a direction can be said. */
    static @Nullable TrendEntry of(Trend trend) {
        if (trend.reasonAgainst() != null) {
            return null;
        }
        boolean tested = trend.s().isPresent();
        return new TrendEntry(
                trend.n(),
                trend.isWorsening() ? "worsening" : trend.isImproving() ? "improving" : "none",
                tested ? trend.testMethod() : null,
                tested ? (Long) trend.s().getAsLong() : null,
                Numbers.orNull(trend.p()),
                Numbers.orNull(trend.pWorsening()),
                Numbers.orNull(trend.slope()),
                Numbers.orNull(trend.slopeLow()),
                Numbers.orNull(trend.slopeHigh()),
                Numbers.orNull(trend.linearSlope()),
                crossings(trend),
                changePoint(trend.changePoint()),
                trend.controlSignals().stream()
                        .map(signal -> new SignalEntry(
                                signal.method(), signal.worsening(), signal.improving(), signal.baseline()))
                        .toList());
    }

    /** Of the thresholds that have one: first of the Prüfschwelle, then of the Handlungsschwelle. */
    static List<Crossing> crossingsOf(Trend trend) {
        List<Crossing> known = new ArrayList<>();
        addKnown(known, trend.reviewCrossing(HORIZON));
        addKnown(known, trend.actionCrossing(HORIZON));
        return known;
    }

    private static void addKnown(List<Crossing> known, @Nullable Crossing crossing) {
        if (crossing != null && crossing.probability().isPresent()) {
            known.add(crossing);
        }
    }

    private static List<CrossingEntry> crossings(Trend trend) {
        return crossingsOf(trend).stream()
                .map(crossing -> new CrossingEntry(
                        crossing.limit(),
                        crossing.years(),
                        crossing.probability().orElseThrow(),
                        crossing.method(),
                        crossing.n()))
                .toList();
    }

    private static @Nullable ChangePointEntry changePoint(@Nullable ChangePoint change) {
        return change == null
                ? null
                : new ChangePointEntry(
                        change.lastBefore().toString(),
                        change.firstAfter().toString(),
                        change.p(),
                        change.exact(),
                        change.before(),
                        change.after());
    }
}
