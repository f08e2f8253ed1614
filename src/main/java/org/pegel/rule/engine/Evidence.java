package org.pegel.rule.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FalseDiscoveries;
import org.pegel.assessment.FamilyTest;
import org.pegel.assessment.Stage;
import org.pegel.assessment.ValueInterval;
import org.pegel.catalogue.Period;

/** Collects the numbers behind a finding, in order; what does not exist is left out. */
public final class Evidence {
    private static final int LONGEST_HISTORY = 15;

    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** What every finding on a series shows. */
    public static Evidence of(Assessment series) {
        Evidence evidence = new Evidence().valueOf(series);
        evidence.with("n", series.n()).with("cases", series.cases()).with("denominator", series.denominator());
        if (series.hasDistanceToCity()) {
            evidence.with("cityValue", series.cityValue()).with("distanceToCity", series.distanceToCity());
        }
        if (series.stage() != Stage.NONE) {
            evidence.with("stage", series.stage().id());
        }
        return evidence.sourceOf(series);
    }

    /** The values that may be compared, oldest first, for a drawing; absent when there is but one. */
    public static @Nullable List<Map<String, Object>> history(Assessment series) {
        int n = series.n();
        return n < 2
                ? null
                : IntStream.range(Math.max(0, n - LONGEST_HISTORY), n)
                        .mapToObj(i -> point(series.comparablePeriod(i), series.comparableValue(i)))
                        .toList();
    }

    /** The values before a break, oldest first, for a drawing that shows it; absent when there is no break. */
    public static @Nullable List<Map<String, Object>> earlier(Assessment series) {
        int n = series.earlier();
        int room = Math.max(0, LONGEST_HISTORY - series.n());
        return n == 0 || room == 0
                ? null
                : IntStream.range(Math.max(0, n - room), n)
                        .mapToObj(i -> point(series.earlierPeriod(i), series.earlierValue(i)))
                        .toList();
    }

    private static Map<String, Object> point(Period period, double value) {
        Map<String, Object> point = new LinkedHashMap<>();
        point.put("period", period.toString());
        point.put("value", value);
        return Collections.unmodifiableMap(point);
    }

    /** The newest value with the one before. */
    public Evidence valueOf(Assessment series) {
        with("value", series.value());
        with("unit", series.indicator().unit());
        with("period", series.period().toString());
        if (series.hasPrevious()) {
            with("previous", series.previous());
            with("previousPeriod", series.previousPeriod().toString());
        }
        return series.hasChange() ? with("change", series.change()) : this;
    }

    /** A test over all districts of the level. */
    Evidence family(Assessment series, FamilyTest test) {
        FalseDiscoveries family = series.peers().falseDiscoveries(test);
        return with("adjustedP", family.adjusted(series)).with("tests", family.tests());
    }

    /** The row that the newest value was read from. */
    public Evidence sourceOf(Assessment series) {
        return with("file", series.sourceFile())
                .with("sheet", series.sourceSheet())
                .with("row", series.sourceRow());
    }

    /** Adds a number or text; what is absent is left out. */
    public Evidence with(String name, @Nullable Object value) {
        if (value != null) {
            entries.put(name, value);
        }
        return this;
    }

    /** Adds a number; what is absent is left out. */
    public Evidence with(String name, OptionalDouble value) {
        value.ifPresent(number -> entries.put(name, number));
        return this;
    }

    /** The ends and the method of an interval, named after the number it belongs to. */
    Evidence withInterval(String of, @Nullable ValueInterval interval) {
        return interval == null
                ? this
                : with(of + "Low", interval.low())
                        .with(of + "High", interval.high())
                        .with(of + "IntervalMethod", interval.method());
    }

    /** What was collected, in order. */
    public Map<String, Object> asMap() {
        return Collections.unmodifiableMap(entries);
    }
}
