package org.pegel.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.ValueText;

/** Numbers as they stand in an explanation: German, with up to two more decimals than elsewhere. */
final class Reckoning {
    private static final int FURTHER_DECIMALS = 2;
    private static final double SMALLEST_PROBABILITY = 0.0001;

    private final Indicator indicator;

    Reckoning(Indicator indicator) {
        this.indicator = indicator;
    }

    /** A value with its unit, as it was delivered. */
    String value(double value) {
        return ValueText.german(indicator, value);
    }

    /** A change with its sign and unit. */
    String change(double change) {
        return ValueText.germanChange(indicator, change);
    }

    /** How far two values are apart, without a plus sign. */
    String distance(double distance) {
        return ValueText.distance(indicator, distance, Locale.GERMAN);
    }

    /** A bare number in the unit of the indicator, as it stands in a formula. */
    String term(double value) {
        return value < 0 ? "(" + result(value) + ")" : result(value);
    }

    /** The outcome of a formula: without the brackets of a term. */
    String result(double value) {
        int decimals = indicator.decimals();
        BigDecimal exact = BigDecimal.valueOf(value)
                .setScale(decimals + FURTHER_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return ValueText.number(value, Math.max(decimals, exact.scale()), Locale.GERMAN);
    }

    /** A number without unit. */
    static String plain(double number) {
        return ValueText.number(number, 2, Locale.GERMAN);
    }

    /** A point in time in years: whole years bare. */
    static String year(double time) {
        return time == Math.rint(time)
                ? "%d".formatted((long) time)
                : plain(time).replace(".", "");
    }

    /** A share, mostly from 0 to 1, in per cent; never beyond what a number can hold. */
    static String percent(double share) {
        return ValueText.number(Math.min(100 * share, Double.MAX_VALUE), 1, Locale.GERMAN) + "\u00a0%";
    }

    /** A probability by chance. */
    static String p(double probability) {
        return probability < SMALLEST_PROBABILITY
                ? "p < 0,0001"
                : "p = " + ValueText.number(probability, 4, Locale.GERMAN);
    }

    /** Cases or persons. */
    static String counted(double count) {
        return ValueText.number(count, count == Math.rint(count) ? 0 : 1, Locale.GERMAN);
    }
}
