package org.pegel.assessment.trend;

import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * The straight line of least squares through a series, and what it foretells. Times are centred first, so that years such
 * as 2023 cost no digits. Residuals that are nothing but rounding count as none: then there is a slope, but neither t nor
 * a probability.
 */
public final class LinearFit {

    /** Residuals below this share of the largest value are rounding. */
    private static final double ROUNDING = 1e-12;

    private final int n;
    private final double meanT;
    private final double meanY;
    private final double sxx;
    private final double slope;
    private final double sigma;
    private final double totalSquares;

    private LinearFit(Points points) {
        this.n = points.n();
        double firstT = points.time(0);
        double firstY = points.value(0);
        double sumT = 0;
        double sumY = 0;
        for (int i = 1; i < n; i++) {
            sumT += points.time(i) - firstT;
            sumY += points.value(i) - firstY;
        }
        this.meanT = firstT + sumT / n;
        this.meanY = firstY + sumY / n;
        double squares = 0;
        double products = 0;
        for (int i = 0; i < n; i++) {
            double distance = points.time(i) - meanT;
            squares += distance * distance;
            products += distance * (points.value(i) - meanY);
        }
        this.sxx = squares;
        this.slope = products / squares;
        double rest = 0;
        double total = 0;
        double largest = 0;
        for (int i = 0; i < n; i++) {
            double value = points.value(i);
            double residual = value - valueAt(points.time(i));
            rest += residual * residual;
            total += (value - meanY) * (value - meanY);
            largest = Math.max(largest, Math.abs(value));
        }
        double scatter = Math.sqrt(rest / (n - 2));
        this.sigma = scatter <= ROUNDING * largest ? 0 : scatter;
        this.totalSquares = total;
    }

    /**
     * The line of a series.
     *
     * @param t times, not all equal
     * @param y finite values, as many as times
     * @return absent with fewer than three values, or when squares of the values exceed the largest number
     */
    public static @Nullable LinearFit of(double[] t, double[] y) {
        return of(Points.of(t, y));
    }

    /** The line of a series whose times are not all equal; absent as with arrays. */
    public static @Nullable LinearFit of(Points points) {
        if (points.n() < 3) {
            return null;
        }
        LinearFit fit = new LinearFit(points);
        return Double.isFinite(fit.slope) && Double.isFinite(fit.sigma) && Double.isFinite(fit.totalSquares)
                ? fit
                : null;
    }

    public int n() {
        return n;
    }

    /** Units per year. */
    public double slope() {
        return slope;
    }

    /** The value on the line at time 0. */
    public double intercept() {
        return meanY - slope * meanT;
    }

    /** The standard deviation of the residuals; 0 when every value lies on the line. */
    public double sigma() {
        return sigma;
    }

    /** Whether every value lies on the line: then nothing can be said about chance. */
    public boolean isPerfect() {
        return sigma == 0;
    }

    /** Whether all values are equal. */
    public boolean isConstant() {
        return isPerfect() && (totalSquares == 0 || Math.abs(slope) * Math.sqrt(sxx) <= ROUNDING * Math.abs(meanY));
    }

    public int degreesOfFreedom() {
        return n - 2;
    }

    public double slopeError() {
        return sigma / Math.sqrt(sxx);
    }

    public double interceptError() {
        return sigma * Math.sqrt(1.0 / n + meanT * meanT / sxx);
    }

    /** Slope by its standard error; absent for a perfect fit. */
    public OptionalDouble t() {
        return isPerfect() ? OptionalDouble.empty() : Finite.of(slope / slopeError());
    }

    /** The p of a slope in either direction; absent for a perfect fit. */
    public OptionalDouble twoSided() {
        OptionalDouble t = t();
        return t.isPresent()
                ? OptionalDouble.of(2 * student().survivalProbability(Math.abs(t.getAsDouble())))
                : OptionalDouble.empty();
    }

    /** The share of the scatter that the line explains, from 0 to 1; absent when all values are equal. */
    public OptionalDouble rSquared() {
        return isConstant() ? OptionalDouble.empty() : Finite.of(1 - sigma * sigma * degreesOfFreedom() / totalSquares);
    }

    /** The interval of the slope. */
    public Interval slopeInterval(double level) {
        return around(slope, quantile(level) * slopeError());
    }

    /** The value on the line. */
    public double valueAt(double time) {
        return meanY + slope * (time - meanT);
    }

    /** The standard error of a single new value at a time. */
    public double predictionError(double time) {
        return sigma * Math.sqrt(1 + 1.0 / n + (time - meanT) * (time - meanT) / sxx);
    }

    /** Where a single new value will lie. */
    public Interval prediction(double time, double level) {
        return around(valueAt(time), quantile(level) * predictionError(time));
    }

    /**
     * The probability that a single new value at a time lies beyond a limit.
     *
     * @return from 0 to 1; absent for a perfect fit
     */
    public OptionalDouble beyond(double limit, boolean above, double time) {
        if (isPerfect()) {
            return OptionalDouble.empty();
        }
        double distance = (limit - valueAt(time)) / predictionError(time);
        return Double.isNaN(distance)
                ? OptionalDouble.empty()
                : OptionalDouble.of(student().survivalProbability(above ? distance : -distance));
    }

    private double quantile(double level) {
        return isPerfect() ? 0 : student().inverseSurvivalProbability((1 - level) / 2);
    }

    private static Interval around(double middle, double half) {
        return new Interval(middle - half, middle + half);
    }

    private TDistribution student() {
        return TDistribution.of(degreesOfFreedom());
    }
}
