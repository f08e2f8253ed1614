package org.pegel.assessment;

/**
 * The weather symbols of the Deutsche Nachhaltigkeitsstrategie as the Statistisches Bundesamt gives them:
 * absolute differences over six data points, so that shares, zero and negative values are safe.
 *
 * <p>Changes are per elapsed year; {@code sign} is +1 when higher is better, −1 when lower is.
 */
final class WeatherSymbol {

    /** How verdicts name the method. */
    static final String METHOD = "destatis";

    /** Data points the average change spans; fewer give no symbol. */
    static final int POINTS = 6;

    /** Data points that suffice where a series restarts after a break. */
    static final int POINTS_AFTER_BREAK = 4;

    private static final double SUN_BELOW = 0.05;
    private static final double LIGHT_CLOUD_UP_TO = 0.20;
    private static final double ROUNDING = 1e-9;

    private WeatherSymbol() {}

    /** The first of {@code n} data points that the average change spans, to the last. */
    static int firstPoint(int n) {
        return Math.max(0, n - POINTS);
    }

    /** Reach a value in {@code yearsLeft} years; as {@link #hold} when it is reached, or when no years are left. */
    static TargetStatus reach(double value, double averageChange, int sign, double target, double yearsLeft) {
        if (yearsLeft <= 0 || isMet(value, sign, target)) {
            return hold(value, averageChange, sign, target);
        }
        if (sign * averageChange <= 0) {
            return TargetStatus.STORM;
        }
        double shortfall = shortfall(value, averageChange, sign, target, yearsLeft);
        if (shortfall < SUN_BELOW - ROUNDING) {
            return TargetStatus.SUN;
        }
        return shortfall <= LIGHT_CLOUD_UP_TO + ROUNDING ? TargetStatus.LIGHT_CLOUD : TargetStatus.CLOUD;
    }

    /** Hold a limit in every period. */
    static TargetStatus hold(double value, double averageChange, int sign, double limit) {
        if (isMet(value, sign, limit)) {
            return sign * averageChange < 0 ? TargetStatus.LIGHT_CLOUD : TargetStatus.SUN;
        }
        return sign * averageChange > 0 ? TargetStatus.CLOUD : TargetStatus.STORM;
    }

    /** Improve, whatever the value. */
    static TargetStatus improve(double averageChange, double lastChange, int sign) {
        if (sign * averageChange > 0) {
            return sign * lastChange > 0 ? TargetStatus.SUN : TargetStatus.LIGHT_CLOUD;
        }
        return sign * lastChange > 0 ? TargetStatus.CLOUD : TargetStatus.STORM;
    }

    /** Whether the value is at the target or on its better side. */
    static boolean isMet(double value, int sign, double target) {
        return sign * (value - target) >= 0;
    }

    /** The value in so many years at the average change. */
    static double projection(double value, double averageChange, double yearsLeft) {
        return value + averageChange * yearsLeft;
    }

    /**
     * What the projection lacks, as a share of what the value lacks now: 0 when the projection reaches the target, above
     * 1 when it moves away. NaN when the target is met now and lost by then: there is no way left to be a share of.
     */
    static double shortfall(double value, double averageChange, int sign, double target, double yearsLeft) {
        double projection = projection(value, averageChange, yearsLeft);
        if (isMet(projection, sign, target)) {
            return 0;
        }
        return isMet(value, sign, target) ? Double.NaN : (target - projection) / (target - value);
    }
}
