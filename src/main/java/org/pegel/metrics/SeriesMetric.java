package org.pegel.metrics;

import java.util.Collections;
import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Trend;
import org.pegel.target.Threshold;

/**
 * The metrics of a series, the most important first: where there are too many series, the last ones are left out whole.
 */
@SuppressWarnings("ImmutableEnumChecker") // a record of texts, and functions without state
enum SeriesMetric {
    VALUE(
            "pegel_indicator_value",
            "The newest released value, in the unit of the indicator.",
            "the newest period has no value, or a protected one",
            (of, samples) -> samples.add(of.hasValue() ? OptionalDouble.of(of.value()) : OptionalDouble.empty())),
    STAGE(
            "pegel_indicator_stage",
            "Stage of the newest value: 1 for the one it is in, 0 for the others: none, review (Prüfschwelle), action"
                    + " (Handlungsschwelle).",
            "there is no threshold, or the value is not judged",
            States::stage,
            "stage"),
    AGE(
            "pegel_indicator_age_seconds",
            "Time from the end of the newest period to the evaluation day.",
            Metric.NOT_YET,
            (of, samples) -> samples.add(OptionalDouble.of(of.ageInDays() * Seconds.PER_DAY))),
    THRESHOLD(
            "pegel_indicator_threshold",
            "Threshold in force, in the unit of the indicator: review (Prüfschwelle), action (Handlungsschwelle),"
                    + " recovery (Entwarnung).",
            "no such limit is set",
            SeriesMetric::thresholds,
            "limit"),
    TARGET(
            "pegel_indicator_target",
            "Target value in force, in the unit of the indicator; of several targets that for which the series does"
                    + " worst.",
            "there is no target, or it asks for something else than a value, such as a gap or a direction",
            (of, samples) -> samples.add(TargetSamples.value(of))),
    TARGET_STATUS(
            "pegel_indicator_target_status",
            "How the series does on its way to that target: 1 for its status, 0 for the others that its method knows:"
                    + " destatis sun, light_cloud, cloud, storm; eurostat reached, significant, moderate,"
                    + " insufficient, away; zielpfad reached, on_path, slightly_behind, behind, away; all not_rated.",
            "there is no target",
            States::targetStatus,
            "status"),
    TREND(
            "pegel_indicator_trend",
            "Where the values tend, however little: 1 for one of worsening, steady, improving, 0 for the others.",
            "the value is not judged, or there are fewer than four comparable values",
            States::trend,
            "trend"),
    PREVIOUS_VALUE(
            "pegel_indicator_previous_value",
            "The last comparable value before the newest period, however far back it lies.",
            "there is none since the last break",
            (of, samples) -> samples.add(of.hasPrevious() ? OptionalDouble.of(of.previous()) : OptionalDouble.empty())),
    PATH_VALUE(
            "pegel_indicator_path_value",
            "What the target path asks for at the newest period (Soll), or what the value may have grown to.",
            "the target is about a gap, or neither judged by a path nor about a growth",
            (of, samples) -> samples.add(of.targetTracking().expectedValue())),
    TREND_CERTAINTY(
            "pegel_indicator_trend_certainty_ratio",
            "One minus the two-sided p of the Mann-Kendall test: near 1 when chance alone seldom gives so clear a"
                    + " trend. Not the probability that the trend is real.",
            "there are fewer than six comparable values, or all are equal",
            (of, samples) -> samples.add(certainty(of.trend()))),
    TREND_SLOPE(
            "pegel_indicator_trend_slope",
            "Sen's slope, in the unit of the indicator per year.",
            "there are fewer than six comparable values",
            (of, samples) -> samples.add(of.trend().slope())),
    CROSSING_PROBABILITY(
            "pegel_indicator_crossing_probability_ratio",
            "Probability, from 0 to 1, that the series lies beyond the limit (review, action) within three years if it"
                    + " goes on as it did.",
            "there is no such limit, it is crossed already, or there are fewer than six comparable values",
            SeriesMetric::crossings,
            "limit"),
    PACE_REQUIRED(
            "pegel_indicator_pace_required",
            "Change per year that would reach the target exactly, in the unit of the indicator; of the gap where the"
                    + " target is about one.",
            "there is no target with a year, it is reached, or its year has passed",
            (of, samples) -> samples.add(of.targetTracking().requiredPace())),
    PACE_ACTUAL(
            "pegel_indicator_pace_actual",
            "Average change per year on the way to the target so far, in the unit of the indicator; of the gap where"
                    + " the target is about one.",
            "there is no target, it is judged by a path, or there are too few values",
            (of, samples) -> samples.add(of.targetTracking().actualPace())),
    TARGET_TIMESTAMP(
            "pegel_indicator_target_timestamp_seconds",
            "When the target is due: the last second of its year, since the epoch.",
            "there is no target, or it has no year",
            (of, samples) -> samples.add(TargetSamples.dueAt(of))),
    CITY_DIFFERENCE(
            "pegel_indicator_city_difference",
            "Value minus the value of the whole city, in the unit of the indicator.",
            "one of the two is missing; always for the city itself",
            (of, samples) -> samples.add(
                    of.hasDistanceToCity() ? OptionalDouble.of(of.distanceToCity()) : OptionalDouble.empty()));

    static final Set<SeriesMetric> ALL = Collections.unmodifiableSet(EnumSet.allOf(SeriesMetric.class));

    /** What the past has, too: what somebody set, and what the value itself says against it. */
    static final Set<SeriesMetric> OF_THE_PAST = Collections.unmodifiableSet(
            EnumSet.of(VALUE, STAGE, THRESHOLD, TARGET, TARGET_STATUS, PATH_VALUE, CITY_DIFFERENCE));

    /** How far ahead crossings look, in years, as the report of {@code assess} does. */
    private static final int HORIZON = 3;

    private final Metric metric;
    private final Source source;

    /** Puts a fact's numbers in; a number that is absent gives no sample. */
    private interface Source {
        void put(Assessment of, SamplesOfSeries samples);
    }

    SeriesMetric(String name, String meaning, String absent, Source source, String... more) {
        this.metric = new Metric(
                name,
                Metric.Type.GAUGE,
                meaning,
                absent,
                Stream.concat(Metric.OF_SERIES.stream(), Stream.of(more)).toList());
        this.source = source;
    }

    Metric metric() {
        return metric;
    }

    void put(Assessment of, SamplesOfSeries samples) {
        samples.begin(this);
        source.put(of, samples);
    }

    private static void thresholds(Assessment of, SamplesOfSeries samples) {
        Threshold threshold = of.threshold();
        if (threshold != null) {
            samples.add("review", optional(threshold.review()));
            samples.add("action", optional(threshold.action()));
            samples.add("recovery", optional(threshold.recovery()));
        }
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }

    private static OptionalDouble certainty(Trend trend) {
        OptionalDouble p = trend.p();
        return p.isPresent() ? OptionalDouble.of(1 - p.getAsDouble()) : p;
    }

    private static void crossings(Assessment of, SamplesOfSeries samples) {
        var review = of.trend().reviewCrossing(HORIZON);
        var action = of.trend().actionCrossing(HORIZON);
        samples.add("review", review == null ? OptionalDouble.empty() : review.probability());
        samples.add("action", action == null ? OptionalDouble.empty() : action.probability());
    }
}
