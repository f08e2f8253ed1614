package org.pegel.assessment.targets;

import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The weather symbol as the Statistisches Bundesamt gives it for the Deutsche Nachhaltigkeitsstrategie: absolute
 * differences over six data points, so that shares, zero and negative values are safe.
 *
 * <p>Changes are in the unit of the values per elapsed year, not per step: years may be missing. {@code sign} is +1 when
 * higher is better, −1 when lower is.
 *
 * @param symbol the verdict
 * @param points number of data points that the average change spans
 * @param averageChange from the first to the last of them
 * @param lastChange from the last but one to the last
 * @param projection the value at the end of the time left, at the average change; absent when no time is left
 * @param shortfall what the projection lacks as a share of what the value lacks now: 0 when the projection reaches the
 *     target, above 1 when it moves away; absent when no time is left, and when the target is met now and lost by then:
 *     there is no way left to be a share of
 */
public record Weather(
        WeatherSymbol symbol,
        int points,
        double averageChange,
        double lastChange,
        OptionalDouble projection,
        OptionalDouble shortfall) {

    private static final double ROUNDING = 1e-9;

    /**
     * How strict the symbol is.
     *
     * @param points most data points that the average change spans
     * @param least fewest data points for a symbol, at least 2
     * @param sunBelow shortfall from which on it is no sun
     * @param lightCloudUpTo shortfall up to which, inclusive, it is a light cloud
     */
    public record Limits(int points, int least, double sunBelow, double lightCloudUpTo) {
        /** Those of the Statistisches Bundesamt. */
        public static final Limits OFFICIAL = new Limits(6, 6, 0.05, 0.20);

        /** Where a series restarts after a break, four data points suffice. */
        public static final Limits AFTER_BREAK = new Limits(6, 4, 0.05, 0.20);
    }

    /**
     * The symbol for the last of the values; absent with too few of them, or when they are too large to be subtracted.
     *
     * @param years when the values were measured, ascending
     * @param values as many as years; of more than the limits' points the last ones count
     */
    public static Optional<Weather> of(double[] years, double[] values, int sign, Demand demand, Limits limits) {
        int last = values.length - 1;
        int points = Math.min(values.length, limits.points());
        if (points < limits.least()) {
            return Optional.empty();
        }
        double average = changePerYear(years, values, last - points + 1, last);
        double lastChange = changePerYear(years, values, last - 1, last);
        if (!Double.isFinite(average) || !Double.isFinite(lastChange)) {
            return Optional.empty();
        }
        double value = values[last];
        WeatherSymbol symbol =
                demand.isDirection() ? improve(average, lastChange, sign) : reach(value, average, sign, demand, limits);
        double projection = projection(value, average, demand);
        double shortfall = shortfall(value, projection, sign, demand);
        return Optional.of(new Weather(symbol, points, average, lastChange, finite(projection), finite(shortfall)));
    }

    private static double changePerYear(double[] years, double[] values, int from, int to) {
        return (values[to] - values[from]) / (years[to] - years[from]);
    }

    private static WeatherSymbol reach(double value, double average, int sign, Demand demand, Limits limits) {
        if (!demand.isAhead() || demand.isMetBy(value, sign)) {
            return hold(value, average, sign, demand);
        }
        if (sign * average <= 0) {
            return WeatherSymbol.STORM;
        }
        double shortfall = shortfall(value, projection(value, average, demand), sign, demand);
        if (shortfall < limits.sunBelow() - ROUNDING) {
            return WeatherSymbol.SUN;
        }
        return shortfall <= limits.lightCloudUpTo() + ROUNDING ? WeatherSymbol.LIGHT_CLOUD : WeatherSymbol.CLOUD;
    }

    private static WeatherSymbol hold(double value, double average, int sign, Demand demand) {
        if (demand.isMetBy(value, sign)) {
            return sign * average < 0 ? WeatherSymbol.LIGHT_CLOUD : WeatherSymbol.SUN;
        }
        return sign * average > 0 ? WeatherSymbol.CLOUD : WeatherSymbol.STORM;
    }

    private static WeatherSymbol improve(double average, double lastChange, int sign) {
        if (sign * average > 0) {
            return sign * lastChange > 0 ? WeatherSymbol.SUN : WeatherSymbol.LIGHT_CLOUD;
        }
        return sign * lastChange > 0 ? WeatherSymbol.CLOUD : WeatherSymbol.STORM;
    }

    private static double projection(double value, double average, Demand demand) {
        return demand.isAhead() ? value + average * demand.yearsLeft() : Double.NaN;
    }

    private static double shortfall(double value, double projection, int sign, Demand demand) {
        if (demand.isMetBy(projection, sign)) {
            return 0;
        }
        boolean lost = demand.isMetBy(value, sign);
        return lost ? Double.NaN : (demand.limit() - projection) / (demand.limit() - value);
    }

    private static OptionalDouble finite(double number) {
        return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
    }
}
