package org.pegel.assessment.trend;

/**
 * The exponentially weighted moving average with limits that widen over time to their final width. Roberts 1959;
 * NIST/SEMATECH e-Handbook 6.3.2.4.
 */
public final class Ewma {

    private final double center;
    private final double lambda;
    private final double finalHalf;
    private final double[] averages;

    private Ewma(double center, double lambda, double finalHalf, double[] averages) {
        this.center = center;
        this.lambda = lambda;
        this.finalHalf = finalHalf;
        this.averages = averages;
    }

    /**
     * The averages of a series.
     *
     * @param y finite values, the oldest first
     * @param center where they should lie, and where the average starts
     * @param sd their standard deviation
     * @param lambda the weight of the newest value, above 0 to 1
     * @param width the limits' distance from the centre, in standard deviations of the average
     */
    public static Ewma of(double[] y, double center, double sd, double lambda, double width) {
        double[] averages = new double[y.length];
        double average = center;
        for (int i = 0; i < y.length; i++) {
            average = lambda * y[i] + (1 - lambda) * average;
            averages[i] = average;
        }
        return new Ewma(center, lambda, width * sd * Math.sqrt(lambda / (2 - lambda)), averages);
    }

    /** The average after each value. */
    public double[] averages() {
        return averages.clone();
    }

    /** The limits of the average after a value. */
    public Interval limits(int i) {
        double half = finalHalf * Math.sqrt(1 - Math.pow(1 - lambda, 2.0 * (i + 1)));
        return new Interval(center - half, center + half);
    }

    /** The limits after many values. */
    public Interval finalLimits() {
        return new Interval(center - finalHalf, center + finalHalf);
    }

    public boolean isAbove(int i) {
        return averages[i] > limits(i).high();
    }

    public boolean isBelow(int i) {
        return averages[i] < limits(i).low();
    }
}
