package org.pegel.muenchen;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.pegel.target.Threshold;

/**
 * What a limit of the sample is computed from, as its Begründung says.
 *
 * @param review share of the values below the Prüfschwelle, in %; action and recovery likewise
 * @param from first year
 * @param to last year
 */
record Basis(double review, double action, double recovery, int from, int to) {

    private static final Pattern TEXT = Pattern.compile("(\\S+)-%-, (\\S+)-%- und (\\S+)-%-Quantil der Werte aller"
            + " Stadtbezirke (\\d{4})–(\\d{4})( mit mindestens \\d+ Fällen im Nenner)?, gerundet\\..*");

    static Basis of(Threshold row) {
        Matcher text = TEXT.matcher(String.valueOf(row.reason()));
        if (!text.matches()) {
            throw new AssertionError(
                    row.scope().indicator() + " does not say where its limits come from: " + row.reason());
        }
        return new Basis(
                percent(text.group(1)),
                percent(text.group(2)),
                percent(text.group(3)),
                Integer.parseInt(text.group(4)),
                Integer.parseInt(text.group(5)));
    }

    private static double percent(String german) {
        return Double.parseDouble(german.replace(',', '.'));
    }

    boolean covers(int year) {
        return from <= year && year <= to;
    }

    /** The quantile of the values, interpolated between the two nearest; as text with so many decimals. */
    static String quantile(double[] values, double percent, int decimals) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * percent / 100;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        double quantile = sorted[below] + (place - below) * (sorted[above] - sorted[below]);
        return String.format(Locale.ROOT, "%." + decimals + "f", quantile);
    }
}
