package org.pegel.assessment.targets;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A path to a target: straight from the start to the first milestone, and from each to the next; after the last one, the
 * target, it goes on level.
 */
public final class PiecewisePath {

    /** Share of the path's width up to which a value is slightly behind. */
    public static final double SLIGHTLY_BEHIND_UP_TO = 0.05;

    private static final double ROUNDING = 1e-9;

    /** Between values of opposite signs, less than this share of them is 0. */
    private static final double ZERO = 1e-14;

    private final double[] years;
    private final double[] values;

    /**
     * A path from the first point to the last.
     *
     * @param years ascending, the start first, at least two
     * @param values as many as years
     */
    public PiecewisePath(double[] years, double[] values) {
        this.years = years.clone();
        this.values = values.clone();
    }

    /**
     * Where a value stands to the path.
     *
     * @param expected what the path asks for (Soll)
     * @param deviation value minus expected
     * @param deviationPercent the same in percent of the amount of what is expected; absent when that is 0
     * @param deviationTowards the deviation, positive when the value is better than expected
     * @param shareOfWidth the same as a share of the path's width; absent when the path ends where it starts
     * @param wayPercent how much of the way from start to end is done, in percent; absent when the path ends where it
     *     starts
     * @param progress the class
     */
    public record Position(
            double expected,
            double deviation,
            OptionalDouble deviationPercent,
            double deviationTowards,
            OptionalDouble shareOfWidth,
            OptionalDouble wayPercent,
            PathProgress progress) {}

    /**
     * Compares a value with the path; absent before its start.
     *
     * @param sign +1 when higher is better, −1 when lower is
     */
    public Optional<Position> compare(double year, double value, int sign) {
        OptionalDouble asked = at(year);
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        double expected = asked.getAsDouble();
        double deviation = value - expected;
        double width = end() - values[0];
        double ofWidth = sign * deviation / Math.abs(width);
        double ofWay = (value - values[0]) / width;
        return Double.isFinite(deviation)
                ? Optional.of(new Position(
                        expected,
                        deviation,
                        finite(100 * deviation / Math.abs(expected)),
                        sign * deviation + 0.0,
                        finite(ofWidth),
                        finite(100 * ofWay),
                        progress(value, sign, sign * deviation, ofWidth, ofWay)))
                : Optional.empty();
    }

    private PathProgress progress(double value, int sign, double towards, double ofWidth, double ofWay) {
        if (sign * (value - end()) >= 0) {
            return PathProgress.REACHED;
        }
        if (towards >= 0 || ofWidth >= -ROUNDING) {
            return PathProgress.ON_PATH;
        }
        if (ofWidth >= -SLIGHTLY_BEHIND_UP_TO - ROUNDING) {
            return PathProgress.SLIGHTLY_BEHIND;
        }
        boolean startsAtTheEnd = end() == values[0];
        return startsAtTheEnd || ofWay <= ROUNDING ? PathProgress.AWAY : PathProgress.BEHIND;
    }

    /** What the path asks for in a year; absent before its start. */
    public OptionalDouble at(double year) {
        int last = years.length - 1;
        if (year < years[0]) {
            return OptionalDouble.empty();
        }
        if (year >= years[last]) {
            return OptionalDouble.of(end());
        }
        int next = 1;
        while (years[next] < year) {
            next++;
        }
        double done = (year - years[next - 1]) / (years[next] - years[next - 1]);
        double value = values[next - 1] + done * (values[next] - values[next - 1]);
        double size = Math.max(Math.abs(values[next - 1]), Math.abs(values[next]));
        return finite(Math.abs(value) <= ZERO * size ? 0 : value);
    }

    private double end() {
        return values[values.length - 1];
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
