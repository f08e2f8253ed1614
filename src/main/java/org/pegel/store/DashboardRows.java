package org.pegel.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.target.Milestone;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.Threshold;

/**
 * What an evaluation found, as rows of {@link DashboardTable}. No values of series are among them: the views take those
 * from where they count, so that what no longer counts is no longer shown.
 *
 * @param catalogue what is watched
 * @param assessments the numbers that were judged
 * @param zone time zone of the municipality
 */
record DashboardRows(Catalogue catalogue, List<Assessment> assessments, ZoneId zone) {

    List<@Nullable Object[]> of(DashboardTable table) {
        return switch (table) {
            case INDICATOR -> indicators();
            case MONITORING -> monitorings();
            case DISTRICT ->
                catalogue.districts().values().stream()
                        .map(district -> row(
                                district.id(),
                                district.name(),
                                district.level(),
                                catalogue.level(district.level()).name()))
                        .toList();
            case GROUP ->
                catalogue.groups().values().stream()
                        .map(group -> row(group.id(), group.name()))
                        .toList();
            case PERIOD -> periods();
            case SERIES -> assessments.stream().map(this::series).toList();
            case PATH -> paths();
        };
    }

    private static @Nullable Object[] row(@Nullable Object... values) {
        return values;
    }

    private List<@Nullable Object[]> indicators() {
        return catalogue.indicators().values().stream()
                .map(indicator -> row(
                        indicator.id(),
                        indicator.name(),
                        indicator.unit(),
                        indicator.decimals(),
                        word(indicator.direction()),
                        word(indicator.influence()),
                        indicator.field(),
                        catalogue.field(indicator.field()).name()))
                .toList();
    }

    private List<@Nullable Object[]> monitorings() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        catalogue.monitorings().values().forEach(monitoring -> catalogue.indicators().values().stream()
                .filter(indicator -> indicator.monitorings().contains(monitoring.id()))
                .forEach(indicator -> rows.add(row(indicator.id(), monitoring.id(), monitoring.name()))));
        return rows;
    }

    private List<@Nullable Object[]> periods() {
        Map<Integer, Period> periods = new TreeMap<>();
        Series before = null;
        for (Assessment assessment : assessments) {
            Series series = assessment.series();
            if (before == null || !series.sharesPeriodsWith(before)) {
                for (int i = 0; i < series.size(); i++) {
                    periods.put(PeriodNumber.of(series.period(i)), series.period(i));
                }
            }
            before = series;
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        periods.forEach((number, period) -> rows.add(row(
                number,
                period.toString(),
                word(period.kind()),
                period.start(),
                period.end().minusDays(1),
                SqlTime.of(lastSecondBefore(period.end())))));
        return rows;
    }

    private @Nullable Object[] series(Assessment assessment) {
        Target target = assessment.target();
        Threshold threshold = assessment.threshold();
        Integer year = target == null ? null : target.year();
        OptionalDouble path = assessment.targetTracking().expectedValue();
        return row(
                assessment.indicatorId(),
                assessment.districtId(),
                assessment.groupId(),
                PeriodNumber.of(assessment.period()),
                assessment.isJudged() && threshold != null ? word(assessment.stage()) : null,
                target == null ? null : word(assessment.targetStatus()),
                target == null ? null : word(target.type()),
                target == null ? null : target.valueAskedFor(),
                year == null ? null : SqlTime.of(endOf(year)),
                path.isPresent() ? path.getAsDouble() : null,
                threshold == null ? null : threshold.review(),
                threshold == null ? null : threshold.action(),
                threshold == null ? null : threshold.recovery());
    }

    /** Of targets on the value itself; the way to a smaller gap has another unit. */
    private List<@Nullable Object[]> paths() {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Assessment assessment : assessments) {
            Target target = assessment.target();
            Integer year = target == null ? null : target.year();
            Double value = target == null ? null : target.valueAskedFor();
            if (target != null && year != null && value != null) {
                points(target.aim(), year, value)
                        .forEach((at, asked) -> rows.add(row(
                                assessment.indicatorId(),
                                assessment.districtId(),
                                assessment.groupId(),
                                SqlTime.of(endOf(at)),
                                asked)));
            }
        }
        return rows;
    }

    private static Map<Integer, Double> points(TargetAim aim, int year, double value) {
        Map<Integer, Double> points = new TreeMap<>();
        if (aim.baselineYear() != null && aim.baseline() != null) {
            points.put(aim.baselineYear(), aim.baseline());
        }
        for (Milestone milestone : aim.milestones()) {
            points.put(milestone.year(), milestone.value());
        }
        points.put(year, value);
        return points;
    }

    private Instant endOf(int year) {
        return lastSecondBefore(LocalDate.of(year + 1, 1, 1));
    }

    private Instant lastSecondBefore(LocalDate day) {
        return day.atStartOfDay(zone).minusSeconds(1).toInstant();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
