package org.pegel.assessment.trend;

/**
 * The exponentially weighted moving average with limits that widen over time to their final width. Roberts 1959;
 * NIST/SEMATECH e-Handbook 6.3.2.4.
 *
 * @param averages the average after each value
 * @param low the lower limit there
 * @param high the upper limit there
 * @param finalLow the lower limit after many values
 * @param finalHigh the upper limit after many values
 */
public record Ewma(double[] averages, double[] low, double[] high, double finalLow, double finalHigh) {

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
        double[] low = new double[y.length];
        double[] high = new double[y.length];
        double finalHalf = width * sd * Math.sqrt(lambda / (2 - lambda));
        double average = center;
        for (int i = 0; i < y.length; i++) {
            average = lambda * y[i] + (1 - lambda) * average;
            double half = finalHalf * Math.sqrt(1 - Math.pow(1 - lambda, 2 * (i + 1)));
            averages[i] = average;
            low[i] = center - half;
            high[i] = center + half;
        }
        return new Ewma(averages, low, high, center - finalHalf, center + finalHalf);
    }

    public boolean isAbove(int i) {
        return averages[i] > high[i];
    }

    public boolean isBelow(int i) {
        return averages[i] < low[i];
    }
}
