package org.pegel.assessment.smallnumbers;

import java.util.Arrays;

/**
 * How much more the places differ than chance alone lets them: φ, the mean squared z (Spiegelhalter 2005). Above 1 the
 * limits of the funnel are √φ times as far away.
 *
 * @param raw φ of all z
 * @param winsorised φ of the z after the outermost were drawn in; the one to use, so that a single place does not widen
 *     the funnel that should show it
 */
public record Overdispersion(double raw, double winsorised) {

    /** The share of z drawn in at either end. */
    public static final double WINSOR = 0.1;

    /** How a quantile lies between two z: the usual type. */
    public static final int QUANTILE_TYPE = 7;

    /** With the usual winsorising. */
    public static Overdispersion of(double[] z) {
        return of(z, WINSOR, QUANTILE_TYPE);
    }

    /**
     * φ of the places' z.
     *
     * @param z at least one
     */
    public static Overdispersion of(double[] z, double winsor, int quantileType) {
        return new Overdispersion(meanSquare(z), meanSquare(winsorised(z, winsor, quantileType)));
    }

    /** The z with those beyond the quantiles of the outer share set to these. */
    public static double[] winsorised(double[] z, double winsor, int quantileType) {
        double low = Quantiles.of(z, winsor, quantileType);
        double high = Quantiles.of(z, 1 - winsor, quantileType);
        return Arrays.stream(z).map(one -> Math.max(low, Math.min(high, one))).toArray();
    }

    /** A place's z against the wider funnel; the same where the places differ by chance only. */
    public double adjusted(double z) {
        return z / Math.sqrt(Math.max(1, winsorised));
    }

    private static double meanSquare(double[] z) {
        return Arrays.stream(z).map(one -> one * one).sum() / z.length;
    }
}
