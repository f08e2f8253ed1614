package org.pegel.metrics;

import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot.GaugeDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot;
import io.prometheus.metrics.model.snapshots.InfoSnapshot.InfoDataPointSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.Severity;
import org.pegel.target.Target;
import org.pegel.target.Threshold;

/**
 * The domain as Prometheus series, built once per evaluation. Series without a value have no sample; ids are labels,
 * readable names stand in info metrics to be joined.
 */
record DomainSnapshot(Catalogue catalogue, Collection<Assessment> assessments, List<Alert> open) {
    private static final double SECONDS_PER_DAY = 86_400;

    MetricSnapshots build() {
        return new MetricSnapshots(
                perSeries("pegel_indicator_value", "Newest released value, in the indicator's unit.", a -> value(a)),
                perSeries(
                        "pegel_indicator_target",
                        "Target value in force, in the indicator's unit.",
                        a -> target(a.target())),
                thresholds(),
                perSeries(
                        "pegel_indicator_stage",
                        "Stage of the newest value: 0 none, 1 review (Prüfschwelle), 2 action (Handlungsschwelle).",
                        a -> a.isJudged() ? stage(a.stage()) : null),
                perSeries(
                        "pegel_indicator_age_seconds",
                        "Time from the end of the newest value's period to the evaluation day.",
                        a -> a.ageInDays() * SECONDS_PER_DAY),
                openAlerts(),
                indicators(),
                districts());
    }

    private static double stage(Stage stage) {
        return switch (stage) {
            case NONE -> 0;
            case REVIEW -> 1;
            case ACTION -> 2;
        };
    }

    private static @Nullable Double value(Assessment assessment) {
        return assessment.hasValue() ? assessment.value() : null;
    }

    private static @Nullable Double target(@Nullable Target target) {
        return target == null ? null : target.valueAskedFor();
    }

    /** A number of a series; absent when it has none. */
    private interface Figure {
        @Nullable
        Double of(Assessment assessment);
    }

    private GaugeSnapshot perSeries(String name, String help, Figure number) {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder().name(name).help(help);
        for (Assessment assessment : assessments) {
            Double value = number.of(assessment);
            if (value != null) {
                gauge.dataPoint(point(labels(assessment), value));
            }
        }
        return gauge.build();
    }

    private GaugeSnapshot thresholds() {
        GaugeSnapshot.Builder gauge = GaugeSnapshot.builder()
                .name("pegel_indicator_threshold")
                .help("Threshold in force, in the indicator's unit, by limit: review, action, recovery.");
        for (Assessment assessment : assessments) {
            Threshold threshold = assessment.threshold();
            if (threshold != null) {
                addLimit(gauge, assessment, "review", threshold.review());
                addLimit(gauge, assessment, "action", threshold.action());
                addLimit(gauge, assessment, "recovery", threshold.recovery());
            }
        }
        return gauge.build();
    }

    private static void addLimit(
            GaugeSnapshot.Builder gauge, Assessment assessment, String limit, @Nullable Double value) {
        if (value != null) {
            gauge.dataPoint(point(labels(assessment).merge(Labels.of("limit", limit)), value));
        }
    }

    /** Every severity has a sample, so that a panel shows 0 and not nothing. */
    private GaugeSnapshot openAlerts() {
        Map<Severity, Integer> counts = new TreeMap<>();
        for (Severity severity : Severity.values()) {
            counts.put(severity, 0);
        }
        open.forEach(alert -> counts.merge(alert.severity(), 1, Integer::sum));
        GaugeSnapshot.Builder gauge =
                GaugeSnapshot.builder().name("pegel_alerts_open").help("Open alerts by severity.");
        counts.forEach((severity, count) ->
                gauge.dataPoint(point(Labels.of("severity", severity.name().toLowerCase(Locale.ROOT)), count)));
        return gauge.build();
    }

    private InfoSnapshot indicators() {
        InfoSnapshot.Builder info =
                InfoSnapshot.builder().name("pegel_indicator").help("Names of indicators, to join by indicator.");
        catalogue
                .indicators()
                .values()
                .forEach(indicator -> info.dataPoint(info(
                        "indicator",
                        indicator.id(),
                        "name",
                        indicator.name(),
                        "unit",
                        indicator.unit(),
                        "field",
                        indicator.field())));
        return info.build();
    }

    private InfoSnapshot districts() {
        InfoSnapshot.Builder info =
                InfoSnapshot.builder().name("pegel_district").help("Names of districts, to join by district.");
        catalogue
                .districts()
                .values()
                .forEach(district -> info.dataPoint(
                        info("district", district.id(), "name", district.name(), "level", district.level())));
        return info.build();
    }

    private static InfoDataPointSnapshot info(String... labels) {
        return InfoDataPointSnapshot.builder().labels(Labels.of(labels)).build();
    }

    private static GaugeDataPointSnapshot point(Labels labels, double value) {
        return GaugeDataPointSnapshot.builder().labels(labels).value(value).build();
    }

    private static Labels labels(Assessment assessment) {
        return Labels.of(
                "indicator", assessment.indicatorId(),
                "district", assessment.districtId(),
                "level", assessment.levelId(),
                "group", assessment.groupId());
    }
}
