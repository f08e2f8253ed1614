package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;
import static org.pegel.observation.DeliveryCheck.Severity.NOTICE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Assessor;
import org.pegel.assessment.RobustZ;
import org.pegel.catalogue.Period;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;

/**
 * Values that jump against the past of their own series: the test of the rules ({@link RobustZ}), which respects breaks
 * and periods that are not to be judged. Looks at what is new or changed, of a series at most the newest three.
 */
record Jumps(Assessor assessor, LocalDate asOf) implements IndicatorCheck {
    static final String ID = "sprung";
    private static final int NEWEST = 3;

    /** So far outside that a slip of the pen is more likely than a development. */
    private static final double FAR_OUTSIDE = 10;

    @Override
    public void look(Slice slice, Consumer<DeliveryCheck> found) {
        Map<Period, List<Series>> questions = new TreeMap<>(
                java.util.Comparator.comparing(Period::kind).thenComparing(java.util.Comparator.naturalOrder()));
        slice.delivered().forEach((key, rows) -> newest(slice, key, rows).forEach(period -> {
            Series after = slice.after(key, period.kind());
            if (after != null) {
                questions.computeIfAbsent(period, first -> new ArrayList<>()).add(after);
            }
        }));
        questions.forEach((period, series) -> assessor.assess(series, List.of(), period, asOf).stream()
                .filter(Assessment::isJump)
                .forEach(assessment -> found.accept(check(slice, assessment))));
    }

    private static List<Period> newest(Slice slice, SeriesKey key, Map<Period, Observation> rows) {
        return rows.values().stream()
                .filter(row -> differs(row.value(), slice.valueBefore(key, row.period())))
                .filter(slice::willCount)
                .map(Observation::period)
                .sorted(java.util.Comparator.comparing(Period::end).reversed())
                .limit(NEWEST)
                .toList();
    }

    private static boolean differs(@Nullable Double value, @Nullable Double before) {
        return value != null && !value.equals(before);
    }

    private static DeliveryCheck check(Slice slice, Assessment assessment) {
        RobustZ test = assessment.yearlyChange();
        if (test == null) {
            throw new IllegalStateException("A jump without its test: " + assessment.key());
        }
        SeriesKey key = assessment.key();
        Map<String, Object> numbers = new LinkedHashMap<>();
        numbers.put("value", assessment.value());
        numbers.put("change", test.change());
        numbers.put("median", test.median());
        numbers.put("n", test.n());
        if (test.hasZ()) {
            numbers.put("z", test.z());
        }
        String message = "%s: %s. Die Änderung um %s ist für diese Reihe ungewöhnlich; üblich waren %s (%d Vergleiche)."
                .formatted(
                        Wording.place(slice, key, assessment.period()),
                        Wording.value(slice.indicator(), assessment.value()),
                        Wording.change(slice.indicator(), test.change()),
                        Wording.change(slice.indicator(), test.median()),
                        test.n());
        boolean far = test.hasZ() && Math.abs(test.z()) > FAR_OUTSIDE;
        return new DeliveryCheck(
                ID,
                far ? CONSPICUOUS : NOTICE,
                key.indicator(),
                null,
                key.district(),
                key.group(),
                assessment.period(),
                message,
                numbers);
    }
}
