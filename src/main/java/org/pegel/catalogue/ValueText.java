package org.pegel.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Set;

/**
 * Numbers as people read them: {@code 12,4 %}, {@code 1.234}, {@code 14,0 Monate}; changes as {@code +1,2
 * Prozentpunkte}. Rounded half up on the decimal digits, with a real minus sign and a no-break blank before the unit.
 * English for English locales ({@code 12.4%}), German for every other one.
 */
public final class ValueText {

    private static final char NO_BREAK = '\u00A0';
    private static final String MINUS = "\u2212";
    private static final String PER_CENT = "%";

    /** Units that say no more than that something is counted. */
    private static final Set<String> SILENT = Set.of("", "anzahl", "zahl", "wert", "index");

    private ValueText() {}

    /** A value of the indicator with its unit and decimals, in German. */
    public static String german(Indicator indicator, double value) {
        return of(indicator, value, Locale.GERMAN);
    }

    /** A value of the indicator with its unit and decimals. */
    public static String of(Indicator indicator, double value, Locale locale) {
        return withUnit(number(value, indicator.decimals(), locale), indicator.unit(), locale);
    }

    /** A change of the indicator's value, in German. */
    public static String germanChange(Indicator indicator, double change) {
        return change(indicator, change, Locale.GERMAN);
    }

    /**
     * A change of the indicator's value, or a distance between two, with its sign ({@code ±} for a change that rounds to
     * zero); of shares in percentage points.
     */
    public static String change(Indicator indicator, double change, Locale locale) {
        BigDecimal rounded = rounded(change, indicator.decimals());
        return difference(indicator, rounded, rounded.signum() > 0 ? "+" : rounded.signum() == 0 ? "±" : "", locale);
    }

    /** How far two values are apart, without a plus sign; of shares in percentage points. */
    public static String distance(Indicator indicator, double distance, Locale locale) {
        return difference(indicator, rounded(distance, indicator.decimals()), "", locale);
    }

    private static String difference(Indicator indicator, BigDecimal rounded, String sign, Locale locale) {
        String number = sign + format(rounded, indicator.decimals(), locale);
        if (indicator.unit().equals(PER_CENT)) {
            boolean one = rounded.abs().compareTo(BigDecimal.ONE) == 0;
            return number + NO_BREAK + percentagePoints(one, locale);
        }
        return withUnit(number, indicator.unit(), locale);
    }

    /**
     * A bare number with so many decimals.
     *
     * @param value finite
     * @param decimals at least 0
     */
    public static String number(double value, int decimals, Locale locale) {
        return format(rounded(value, decimals), decimals, locale);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static String format(BigDecimal rounded, int decimals, Locale locale) {
        Locale language = PeriodText.isEnglish(locale) ? Locale.ENGLISH : Locale.GERMAN;
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(language));
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        String digits = format.format(rounded.abs());
        return rounded.signum() < 0 ? MINUS + digits : digits;
    }

    /** A number that is German text already, with the indicator's unit. */
    public static String withUnit(String number, Indicator indicator) {
        return withUnit(number, indicator.unit(), Locale.GERMAN);
    }

    private static String withUnit(String number, String unit, Locale locale) {
        if (SILENT.contains(unit.toLowerCase(Locale.GERMAN))) {
            return number;
        }
        boolean close = unit.equals(PER_CENT) && PeriodText.isEnglish(locale);
        return close ? number + unit : number + NO_BREAK + unit;
    }

    private static String percentagePoints(boolean one, Locale locale) {
        if (PeriodText.isEnglish(locale)) {
            return one ? "percentage point" : "percentage points";
        }
        return one ? "Prozentpunkt" : "Prozentpunkte";
    }
}
