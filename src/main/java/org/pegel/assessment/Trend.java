package org.pegel.assessment;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.Interval;
import org.pegel.assessment.trend.LinearFit;
import org.pegel.assessment.trend.SenSlope;
import org.pegel.target.Threshold;

/**
 * Where a series is going: tests, slopes and forecasts over the values that may be compared with the judged one. What is
 * asked is computed, once; not for several threads at a time. Slopes are in the unit of the indicator per year, by the
 * real distance of the periods; values that the source rounded to a multiple are compared as such multiples.
 *
 * <p>Fewer than {@value #FEWEST} values say nothing, fewer than {@value #FEWEST_FOR_NUMBERS} only a direction, and a
 * warning that rests on a test needs what {@link Reliability} asks. Parts of a year are compared with the same part of
 * other years only. {@link #absent()} says why a number is absent.
 */
public final class Trend {

    public static final int FEWEST = 4;
    public static final int FEWEST_FOR_NUMBERS = 6;

    private static final double LEVEL = 0.95;

    private final Assessment fact;
    private final ComparableValues comparable;
    private final int sign;

    private @Nullable TrendValues values;
    private @Nullable TrendValues sameSeason;
    private @Nullable TestedTrend test;
    private @Nullable SenSlope sen;
    private @Nullable LinearFit line;
    private @Nullable CrossingForecast forecast;
    private @Nullable ChangePoint changePoint;
    private @Nullable List<ControlSignal> signals;
    private boolean senKnown;
    private boolean lineKnown;
    private boolean changePointKnown;

    Trend(Assessment fact, ComparableValues comparable, int sign) {
        this.fact = fact;
        this.comparable = comparable;
        this.sign = sign;
    }

    /** Number of values that may be compared, the judged one included. */
    public int n() {
        return comparable.n();
    }

    /** How many of them are provisional or estimated. */
    public int unsettled() {
        return values().unsettled();
    }

    /** Why nothing can be said, not even a direction; German, absent when it can. */
    public @Nullable String reasonAgainst() {
        return reasonAgainst(FEWEST);
    }

    private @Nullable String reasonAgainst(int fewest) {
        String notJudged = fact.notJudgedReason();
        return notJudged == null ? tooFew(n(), fewest) : notJudged;
    }

    private static @Nullable String tooFew(int n, int fewest) {
        return n < fewest ? "%d von mindestens %d vergleichbaren Werten".formatted(n, fewest) : null;
    }

    /** Why there are no numbers; German, absent when there are. */
    public @Nullable String reasonAgainstNumbers() {
        return reasonAgainst(FEWEST_FOR_NUMBERS);
    }

    /** Whether the values tend to get worse, however little; false when nothing can be said. */
    public boolean isWorsening() {
        return reasonAgainst() == null && sign * test().s() < 0;
    }

    /** Whether the values tend to get better, however little; false when nothing can be said. */
    public boolean isImproving() {
        return reasonAgainst() == null && sign * test().s() > 0;
    }

    /** Which test: "mann-kendall-exact", "mann-kendall-normal" or "mann-kendall-seasonal". */
    public String testMethod() {
        return test().method();
    }

    /** Mann-Kendall's S: pairs of values that rise minus pairs that fall. */
    public OptionalLong s() {
        return reasonAgainstNumbers() == null ? OptionalLong.of(test().s()) : OptionalLong.empty();
    }

    /** The probability of a trend so clear in either direction by chance. */
    public OptionalDouble p() {
        return reasonAgainstNumbers() == null ? test().twoSided() : OptionalDouble.empty();
    }

    /** The probability of a worsening so clear by chance. */
    public OptionalDouble pWorsening() {
        return p(-sign);
    }

    /** The probability of an improvement so clear by chance. */
    public OptionalDouble pImproving() {
        return p(sign);
    }

    private OptionalDouble p(int way) {
        return reasonAgainstNumbers() == null ? way < 0 ? test().falling() : test().rising() : OptionalDouble.empty();
    }

    /** Sen's slope. */
    public OptionalDouble slope() {
        SenSlope slope = sen();
        return slope == null ? OptionalDouble.empty() : OptionalDouble.of(slope.slope());
    }

    /** The lower end of the 95 % interval of {@link #slope()}. */
    public OptionalDouble slopeLow() {
        Interval interval = slopeInterval();
        return interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.low());
    }

    /** The upper end of the 95 % interval of {@link #slope()}. */
    public OptionalDouble slopeHigh() {
        Interval interval = slopeInterval();
        return interval == null ? OptionalDouble.empty() : OptionalDouble.of(interval.high());
    }

    /** The slope of the line of least squares; of parts of a year, through the same part of each year. */
    public OptionalDouble linearSlope() {
        LinearFit fit = line();
        return fit == null ? OptionalDouble.empty() : OptionalDouble.of(fit.slope());
    }

    /** The probability of lying beyond a limit within years; of parts of a year, in the same part of these years. */
    public Crossing crossing(double limit, int years) {
        String reason = reasonAgainstForecast();
        return reason == null ? forecast().of(limit, years) : CrossingForecast.absent(limit, years, n(), reason);
    }

    /** {@link #crossing} of the Prüfschwelle; absent when there is none. */
    public @Nullable Crossing reviewCrossing(int years) {
        Threshold threshold = fact.threshold();
        Double limit = threshold == null ? null : threshold.review();
        return limit == null ? null : crossing(limit, years);
    }

    /** {@link #crossing} of the Handlungsschwelle; absent when there is none. */
    public @Nullable Crossing actionCrossing(int years) {
        Threshold threshold = fact.threshold();
        Double limit = threshold == null ? null : threshold.action();
        return limit == null ? null : crossing(limit, years);
    }

    /** Where the level most likely changed; absent with too few values, or when all are equal. */
    public @Nullable ChangePoint changePoint() {
        if (!changePointKnown) {
            changePoint = reasonAgainstForecast() == null ? ChangePoint.of(sameSeason(), line(), sign) : null;
            changePointKnown = true;
        }
        return changePoint;
    }

    /** What control charts say to the judged value: none unless it is a half-year, quarter or month with enough before. */
    public List<ControlSignal> controlSignals() {
        if (signals == null) {
            signals = reasonAgainstNumbers() == null && values().hasSeasons()
                    ? new ControlCharts(values(), sign, fact.indicator()).signals()
                    : List.of();
        }
        return signals;
    }

    /** Why a number is absent: field to reason, German; in the order of the fields. */
    public Map<String, String> absent() {
        return TrendReasons.of(this);
    }

    /** Why there is neither a line nor a change point; of parts of a year, the same part must occur often enough. */
    @Nullable
    String reasonAgainstForecast() {
        String reason = reasonAgainstNumbers();
        return reason == null ? tooFew(sameSeason().n(), FEWEST_FOR_NUMBERS) : reason;
    }

    private @Nullable Interval slopeInterval() {
        SenSlope slope = sen();
        return slope == null ? null : slope.interval(LEVEL);
    }

    private @Nullable SenSlope sen() {
        if (!senKnown) {
            sen = reasonAgainstNumbers() == null ? test().slope() : null;
            senKnown = true;
        }
        return sen;
    }

    private @Nullable LinearFit line() {
        if (!lineKnown) {
            lineKnown = true;
            line = reasonAgainstForecast() == null ? LinearFit.of(sameSeason()) : null;
        }
        return line;
    }

    private CrossingForecast forecast() {
        if (forecast == null) {
            forecast = new CrossingForecast(sameSeason().t(), sameSeason().y(), sign, fact.indicator());
        }
        return forecast;
    }

    private TestedTrend test() {
        if (test == null) {
            test = values().hasSeasons() ? TestedTrend.seasonal(values()) : TestedTrend.of(values());
        }
        return test;
    }

    private TrendValues values() {
        if (values == null) {
            values = new TrendValues(fact.series(), comparable, fact.times());
        }
        return values;
    }

    private TrendValues sameSeason() {
        if (sameSeason == null) {
            sameSeason = values().hasSeasons() ? values().of(comparable.sameSeason()) : values();
        }
        return sameSeason;
    }
}
