package org.pegel.assessment.targets;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Progress after Eurostat: the compound annual growth rate (CAGR) since a base year, compared with the one that would
 * reach the target. Growth is not defined where a value is zero or changes its sign; then the ratio of the linear annual
 * changes decides.
 *
 * <p>{@code sign} is +1 when higher is better, −1 when lower is. Growth rates are shares per year: 0.02 for 2 %.
 *
 * @param progress the class; absent when neither ratio is defined, or without target no growth
 * @param growth CAGR from the base year to now; absent where it is not defined
 * @param growthTowards the same, positive when the value improves
 * @param requiredGrowth CAGR from the base year to the target; absent without target
 * @param ratio actual to required growth, negative when the value moves away; absent where growth is not defined, and
 *     when the value was at the target in the base year
 * @param linearRatio actual to required linear change per year; absent without target, and when the value was at the
 *     target in the base year
 */
public record Eurostat(
        Optional<EurostatProgress> progress,
        OptionalDouble growth,
        OptionalDouble growthTowards,
        OptionalDouble requiredGrowth,
        OptionalDouble ratio,
        OptionalDouble linearRatio) {

    private static final double ROUNDING = 1e-9;

    /**
     * Limits of the classes, each inclusive, from the best downwards: of the ratio with a target, of the growth without.
     */
    public record Limits(double significant, double moderate, double last) {
        /** With target: 95 %, 60 %, 0 of the pace needed. */
        public static final Limits WITH_TARGET = new Limits(0.95, 0.60, 0);

        /** Without target: 1 %, 0, −1 % a year. */
        public static final Limits WITHOUT_TARGET = new Limits(0.01, 0, -0.01);

        /** The class above each limit, from the best downwards, and the one below all. */
        private EurostatProgress choose(double number, EurostatProgress... classes) {
            double rounded = number + ROUNDING;
            if (rounded >= significant) {
                return classes[0];
            }
            if (rounded >= moderate) {
                return classes[1];
            }
            return rounded >= last ? classes[2] : classes[3];
        }
    }

    /**
     * Years over which growth is measured.
     *
     * @param years the base year lies no further back
     * @param least and at least so many years
     */
    public record Window(int years, int least) {
        /** The short term: five years, at least three. */
        public static final Window SHORT = new Window(5, 3);

        /** The long term: fifteen years, at least ten. */
        public static final Window LONG = new Window(15, 10);

        /**
         * The index of the base year; −1 when the years don't reach back far enough.
         *
         * @param times ascending, the last one is now
         */
        public int base(double[] times) {
            double now = times[times.length - 1];
            for (int i = 0; i < times.length; i++) {
                double back = now - times[i];
                if (back <= years + ROUNDING) {
                    return back >= least - ROUNDING ? i : -1;
                }
            }
            return -1;
        }
    }

    /** A value in a year. */
    public record Point(double year, double value) {}

    /** Towards a target that lies in a later year than the base. */
    public static Eurostat towards(Point base, Point now, Point target, int sign, Limits limits) {
        int growthSign = growthSign(base.value(), sign);
        boolean compound = sameSign(base.value(), now.value()) && sameSign(base.value(), target.value());
        double growth = compound ? growth(base, now) : Double.NaN;
        double required = compound ? growth(base, target) : Double.NaN;
        double ratio = growthSign * growth / Math.abs(required);
        double linear = sign * change(base, now) / Math.abs(change(base, target));
        boolean reached = sign * (now.value() - target.value()) >= 0;
        return new Eurostat(
                reached
                        ? Optional.of(EurostatProgress.REACHED)
                        : towards(Double.isFinite(ratio) ? ratio : linear, limits),
                finite(growth),
                finite(growthSign * growth),
                finite(required),
                finite(ratio),
                finite(linear));
    }

    private static Optional<EurostatProgress> towards(double ratio, Limits limits) {
        if (Double.isNaN(ratio)) {
            return Optional.empty();
        }
        return Optional.of(limits.choose(
                ratio,
                EurostatProgress.SIGNIFICANT,
                EurostatProgress.MODERATE,
                EurostatProgress.INSUFFICIENT,
                EurostatProgress.AWAY));
    }

    /** Without target: whether the value grows in the direction wanted. */
    public static Eurostat without(Point base, Point now, int sign, Limits limits) {
        double growth = sameSign(base.value(), now.value()) ? growth(base, now) : Double.NaN;
        double towards = growthSign(base.value(), sign) * growth;
        return new Eurostat(
                without(towards, limits),
                finite(growth),
                finite(towards),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty());
    }

    private static Optional<EurostatProgress> without(double growth, Limits limits) {
        if (!Double.isFinite(growth)) {
            return Optional.empty();
        }
        return Optional.of(limits.choose(
                growth,
                EurostatProgress.SIGNIFICANT,
                EurostatProgress.MODERATE,
                EurostatProgress.AWAY,
                EurostatProgress.FAR_AWAY));
    }

    private static boolean sameSign(double one, double other) {
        return one * Math.signum(other) > 0;
    }

    /** Of negative values the growing one sinks. */
    private static int growthSign(double base, int sign) {
        return base < 0 ? -sign : sign;
    }

    private static double growth(Point from, Point to) {
        return Math.pow(to.value() / from.value(), 1 / (to.year() - from.year())) - 1;
    }

    private static double change(Point from, Point to) {
        return (to.value() - from.value()) / (to.year() - from.year());
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number + 0.0) : OptionalDouble.empty();
    }
}
