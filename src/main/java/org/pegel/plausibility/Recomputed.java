package org.pegel.plausibility;

import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;

/** Values that are not what their base values give, beyond what rounding explains. */
record Recomputed() implements IndicatorCheck {
    static final String ID = "nachrechnung";
    private static final double RELATIVE = 1e-9;

    @Override
    public void look(Slice slice, Consumer<DeliveryCheck> found) {
        Double factor = slice.indicator().factor();
        if (factor != null && slice.indicator().denominator() != null) {
            slice.delivered().values().forEach(rows -> rows.values().stream()
                    .sorted(java.util.Comparator.comparing(row -> row.period().end()))
                    .forEach(row -> look(slice, factor, row, found)));
        }
    }

    private static void look(Slice slice, double factor, Observation row, Consumer<DeliveryCheck> found) {
        Double value = row.value();
        Double numerator = row.numerator();
        Double denominator = row.denominator();
        if (value == null || numerator == null || denominator == null || denominator <= open(row, denominator)) {
            return;
        }
        double low = factor * (numerator - open(row, numerator)) / (denominator + open(row, denominator));
        double high = factor * (numerator + open(row, numerator)) / (denominator - open(row, denominator));
        double slack = halfUnit(value) + RELATIVE * Math.max(1, Math.abs(value));
        if (value >= Math.min(low, high) - slack && value <= Math.max(low, high) + slack) {
            return;
        }
        double expected = factor * numerator / denominator;
        found.accept(new DeliveryCheck(
                ID,
                CONSPICUOUS,
                row.key().indicator(),
                null,
                row.key().district(),
                row.key().group(),
                row.period(),
                "%s: Angegeben sind %s, aus Zähler und Nenner ergeben sich %s."
                        .formatted(
                                Wording.place(slice, row.key(), row.period()),
                                Wording.value(slice.indicator(), value),
                                Wording.value(slice.indicator(), expected)),
                Map.of("value", value, "recomputed", expected)));
    }

    /** By how much a base value may differ from what it stands for. */
    private static double open(Observation row, @Nullable Double base) {
        double rounded = row.roundedTo() / 2.0;
        boolean whole = base == null || base == Math.rint(base);
        return Math.max(rounded, whole || base == null ? 0 : halfUnit(base));
    }

    /** Half a unit of the last digit that is needed to write the number. */
    private static double halfUnit(double number) {
        int decimals =
                Math.max(0, BigDecimal.valueOf(number).stripTrailingZeros().scale());
        return 0.5 * Math.pow(10, -decimals);
    }
}
