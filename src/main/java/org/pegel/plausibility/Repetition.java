package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;

import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.plausibility.Slice.Layer;

/**
 * A new period whose values are those of the period before in suspiciously many districts, as when last year's file was
 * sent again under a new year. Zeros are left out; so is what has always stayed equal so often.
 */
record Repetition() implements IndicatorCheck {
    static final String ID = "unverändert";
    private static final int FEWEST = 8;
    private static final double SUSPICIOUS = 0.5;

    @Override
    public void look(Slice slice, Consumer<DeliveryCheck> found) {
        slice.layers().forEach((layer, rows) -> {
            Rhythm rhythm = slice.indicator().rhythm(layer.level());
            if (rhythm != null && rhythm.kind() == layer.period().kind()) {
                look(slice, layer, rows, layer.period().plus(-rhythm.every()), -rhythm.every(), found);
            }
        });
    }

    private static void look(
            Slice slice,
            Layer layer,
            Map<String, Observation> rows,
            Period before,
            int step,
            Consumer<DeliveryCheck> found) {
        int n = 0;
        int equal = 0;
        int earlierEqual = 0;
        int earlierN = 0;
        for (Observation row : rows.values()) {
            Series series = slice.after(row.key(), layer.period().kind());
            Double last = value(series, before);
            Double earlier = value(series, before.plus(step));
            Double value = row.value();
            if (value == null || value == 0 || last == null || isKnown(slice, row.key(), layer.period(), value)) {
                continue;
            }
            n++;
            equal += value.equals(last) ? 1 : 0;
            earlierN += earlier == null ? 0 : 1;
            earlierEqual += last.equals(earlier) ? 1 : 0;
        }
        boolean always = earlierN > 0 && 2.0 * earlierEqual / earlierN >= (double) equal / Math.max(1, n);
        if (n < FEWEST || equal < SUSPICIOUS * n || always) {
            return;
        }
        found.accept(new DeliveryCheck(
                ID,
                CONSPICUOUS,
                slice.indicator().id(),
                layer.level(),
                null,
                layer.group(),
                layer.period(),
                "%s: %d von %d Werten sind genau die von %s."
                        .formatted(Wording.place(slice, layer), equal, n, PeriodText.german(before)),
                Map.of("equal", equal, "values", n)));
    }

    private static boolean isKnown(Slice slice, SeriesKey key, Period period, double value) {
        Double standing = slice.valueBefore(key, period);
        return standing != null && standing == value;
    }

    private static @Nullable Double value(@Nullable Series series, Period period) {
        int index = series == null ? -1 : series.indexOf(period);
        return series == null || index < 0 || !series.hasValue(index) ? null : (Double) series.value(index);
    }
}
