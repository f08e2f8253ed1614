package org.pegel.assessment;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;

/**
 * How much data a verdict needs that rests on a test or on a comparison with other districts. A verdict on a value alone
 * does not ask this: its threshold has a Mindestfallzahl, its target needs six values.
 *
 * @param values fewest comparable values, the judged one included; at least 4, fewer allow no statement at all
 * @param base fewest cases that the value must relate to, where the source says how many there are; 0 when any will do
 * @param provisional whether a provisional or estimated value will do
 */
public record DataRequirements(int values, int base, boolean provisional) {

    /** What holds when a city says nothing else. */
    public static final DataRequirements DEFAULT = new DataRequirements(8, 30, false);

    /** Why values are too few for a test, German; absent when they are enough. */
    @Nullable
    String reasonAgainst(int n) {
        return n >= values ? null : "zu wenig Daten: %d von mindestens %d Werten".formatted(n, values);
    }

    /** Why one value does not suffice for a comparison, German; absent when it does. */
    @Nullable
    String reasonAgainst(Series series, int index) {
        Quality quality = series.quality(index);
        if (!provisional && (quality == Quality.PROVISIONAL || quality == Quality.ESTIMATED)) {
            return "zu wenig Daten: der Wert für %s ist %s"
                    .formatted(series.period(index), quality == Quality.PROVISIONAL ? "vorläufig" : "geschätzt");
        }
        OptionalDouble cases = series.denominator(index);
        return cases.isPresent() && cases.getAsDouble() < base
                ? String.format(
                        Locale.GERMANY,
                        "zu wenig Daten: Basis %,.0f liegt unter der Mindestbasis %,d",
                        cases.getAsDouble(),
                        base)
                : null;
    }
}
