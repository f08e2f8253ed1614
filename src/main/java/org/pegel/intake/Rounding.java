package org.pegel.intake;

import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.observation.Quality;

/**
 * Rounds counts on the way in, where a protection rule wants it, and recomputes the value from the rounded ones: an exact
 * share beside rounded counts would give them away.
 *
 * @param multiple counts become multiples of this; 0 for no rounding
 */
record Rounding(int multiple) {

    /**
     * The numbers as they may be seen. A source that rounds to a multiple already needs no more of it.
     *
     * @param withoutDenominator whether the value is the numerator itself, times the factor
     * @return absent where the value can be neither rounded nor recomputed
     */
    @Nullable
    Values of(Values exact, Indicator indicator, boolean withoutDenominator) {
        int before = exact.quality().roundedTo();
        if (multiple == 0 || (before > 0 && before % multiple == 0)) {
            return exact;
        }
        Amount numerator = rounded(exact.numerator());
        Amount denominator = rounded(exact.denominator());
        Figure figure = exact.figure();
        Figure value = figure == null ? null : value(figure, numerator, denominator, indicator, withoutDenominator);
        return figure != null && value == null
                ? null
                : new Values(value, numerator, denominator, marked(exact.quality(), before));
    }

    /** A source that rounded to something else leaves its own interval open as well. */
    private StatedQuality marked(StatedQuality stated, int before) {
        Quality quality = stated.quality() == Quality.FINAL ? Quality.ROUNDED : stated.quality();
        return new StatedQuality(quality, before + multiple, stated.reason());
    }

    private @Nullable Figure value(
            Figure figure,
            @Nullable Amount numerator,
            @Nullable Amount denominator,
            Indicator indicator,
            boolean withoutDenominator) {
        Double factor = indicator.factor();
        if (factor != null && numerator != null && (denominator != null || withoutDenominator)) {
            double divisor = denominator == null ? 1 : denominator.value();
            return divisor == 0
                    ? null
                    : new Figure(
                            factor * numerator.value() / divisor, Math.max(figure.decimals(), indicator.decimals()));
        }
        return denominator == null && indicator.isCount() ? new Figure(rounded(figure.value()), 0) : null;
    }

    private @Nullable Amount rounded(@Nullable Amount amount) {
        return amount == null ? null : new Amount(rounded(amount.value()), amount.open() + multiple / 2.0);
    }

    /** Halves away from 0, as offices do. */
    private double rounded(double count) {
        return Math.copySign(multiple * Math.floor(Math.abs(count) / multiple + 0.5), count);
    }
}
