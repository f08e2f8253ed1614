package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.ChangePoint;
import org.pegel.assessment.ControlSignal;
import org.pegel.assessment.Crossing;
import org.pegel.assessment.Trend;

/**
 * Where a series is going; what is not known is left out.
 *
 * @param n number of values that it rests on
 * @param direction worsening, improving, none
 * @param method the test
 * @param s pairs of values that rise minus pairs that fall
 * @param p probability of a trend so clear in either direction by chance
 * @param pWorsening probability of a worsening so clear by chance
 * @param slope Sen's slope, per year
 * @param slopeLow lower end of its 95 % interval
 * @param slopeHigh upper end of it
 * @param linearSlope slope of the line of least squares, per year
 * @param reviewCrossing whether the Prüfschwelle will be crossed
 * @param actionCrossing whether the Handlungsschwelle will be crossed
 * @param changePoint where the level changed most clearly
 * @param signals what control charts say, of parts of a year only
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
        @Nullable CrossingEntry reviewCrossing,
        @Nullable CrossingEntry actionCrossing,
        @Nullable ChangeEntry changePoint,
        List<SignalEntry> signals) {

    /**
     * A limit that may be crossed.
     *
     * @param limit in the unit of the indicator
     * @param years within so many
     * @param probability from 0 to 1
     * @param method ols or ols-logit
     */
    public record CrossingEntry(double limit, int years, double probability, String method) {}

    /**
     * A change of level.
     *
     * @param after the last period before it
     * @param p probability of so clear a change by chance
     * @param medianBefore the level before
     * @param medianAfter the level after
     */
    public record ChangeEntry(String after, double p, double medianBefore, double medianAfter) {}

    /**
     * What a chart says.
     *
     * @param method cusum, ewma, ears-c1, ears-c2, ears-c3
     * @param direction worsening, improving, none
     */
    public record SignalEntry(String method, String direction) {}

    /** The numbers of a trend; absent when nothing can be said. */
    static @Nullable TrendEntry of(Trend trend) {
        if (trend.reasonAgainst() != null) {
            return null;
        }
        return new TrendEntry(
                trend.n(),
                direction(trend.isWorsening(), trend.isImproving()),
                trend.s().isPresent() ? trend.testMethod() : null,
                trend.s().isPresent() ? trend.s().getAsLong() : null,
                number(trend.p()),
                number(trend.pWorsening()),
                number(trend.slope()),
                number(trend.slopeLow()),
                number(trend.slopeHigh()),
                number(trend.linearSlope()),
                crossing(trend.reviewCrossing(Trend.HORIZON_YEARS)),
                crossing(trend.actionCrossing(Trend.HORIZON_YEARS)),
                change(trend.changePoint()),
                trend.controlSignals().stream().map(TrendEntry::signal).toList());
    }

    private static String direction(boolean worsening, boolean improving) {
        return worsening ? "worsening" : improving ? "improving" : "none";
    }

    private static @Nullable CrossingEntry crossing(@Nullable Crossing crossing) {
        return crossing == null || crossing.probability().isEmpty()
                ? null
                : new CrossingEntry(
                        crossing.limit(),
                        crossing.years(),
                        crossing.probability().getAsDouble(),
                        crossing.method());
    }

    private static @Nullable ChangeEntry change(@Nullable ChangePoint change) {
        return change == null
                ? null
                : new ChangeEntry(change.lastBefore().toString(), change.p(), change.before(), change.after());
    }

    private static SignalEntry signal(ControlSignal signal) {
        return new SignalEntry(signal.method(), direction(signal.worsening(), signal.improving()));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? number.getAsDouble() : null;
    }
}
