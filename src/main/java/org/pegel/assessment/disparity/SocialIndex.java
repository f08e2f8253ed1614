package org.pegel.assessment.disparity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The index of Berlin's Monitoring Soziale Stadtentwicklung: several indicators of disadvantage of each area, standardised,
 * added, standardised again. Higher is more disadvantage. For the dynamics the indicators are changes over two years.
 *
 * <p>It is relative to the areas it was scaled with. To compare over time scale with a base year. An area with a missing
 * indicator is left out: it has neither an index nor a class, and does not shift those of the others.
 */
public final class SocialIndex {

    /** Deviations below this part of the largest value are rounding of the arithmetic: the indicator is constant. */
    private static final double NOISE = 1e-12;

    private final double[] means;
    private final double[] deviations;
    private final double ofSum;

    private SocialIndex(double[] means, double[] deviations, double ofSum) {
        this.means = means;
        this.deviations = deviations;
        this.ofSum = ofSum;
    }

    /**
     * One area.
     *
     * @param z per indicator, 0 where all areas are alike
     * @param sum of the z
     * @param index the sum ÷ its standard deviation; absent when all sums are alike
     */
    public record Area(List<Double> z, double sum, @Nullable Double index) {}

    /**
     * Takes means and standard deviations from areas, such as those of the base year.
     *
     * @param areas one row per area, one column per indicator; NaN is missing
     * @param sample whether deviations are divided by n − 1 instead of n
     */
    public static SocialIndex scaledBy(double[][] areas, boolean sample) {
        double[][] whole = Arrays.stream(areas).filter(SocialIndex::isWhole).toArray(double[][]::new);
        int indicators = areas.length == 0 ? 0 : areas[0].length;
        double[] means = new double[indicators];
        double[] deviations = new double[indicators];
        for (int k = 0; k < indicators; k++) {
            int column = k;
            double[] values =
                    Arrays.stream(whole).mapToDouble(row -> row[column]).toArray();
            means[k] = Arrays.stream(values).average().orElse(0);
            deviations[k] = deviation(values, means[k], sample);
        }
        SocialIndex standardised = new SocialIndex(means, deviations, 0);
        return new SocialIndex(
                means,
                deviations,
                deviationOfSums(
                        Arrays.stream(whole)
                                .mapToDouble(row -> sum(standardised.z(row)))
                                .toArray(),
                        sample));
    }

    /** The index from values that are standardised already: only their sum is scaled. */
    public static SocialIndex ofStandardised(double[][] z, boolean sample) {
        int indicators = z.length == 0 ? 0 : z[0].length;
        double[] ones = new double[indicators];
        Arrays.fill(ones, 1);
        double[] sums = Arrays.stream(z)
                .filter(SocialIndex::isWhole)
                .mapToDouble(SocialIndex::sum)
                .toArray();
        return new SocialIndex(new double[indicators], ones, deviationOfSums(sums, sample));
    }

    /** An area against the scale; absent when an indicator is missing. */
    public @Nullable Area of(double[] values) {
        if (!isWhole(values)) {
            return null;
        }
        double[] z = z(values);
        double sum = sum(z);
        return new Area(Arrays.stream(z).boxed().toList(), sum, ofSum == 0 ? null : (Double) (sum / ofSum));
    }

    private double[] z(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(k -> deviations[k] == 0 ? 0 : (values[k] - means[k]) / deviations[k])
                .toArray();
    }

    private static double sum(double[] z) {
        return Arrays.stream(z).sum();
    }

    private static boolean isWhole(double[] row) {
        return Arrays.stream(row).allMatch(Double::isFinite);
    }

    private static double deviationOfSums(double[] sums, boolean sample) {
        return deviation(sums, Arrays.stream(sums).average().orElse(0), sample);
    }

    private static double deviation(double[] values, double mean, boolean sample) {
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double largest = Arrays.stream(values).map(Math::abs).max().orElse(0);
        int n = sample ? values.length - 1 : values.length;
        double deviation = n < 1 ? 0 : Math.sqrt(squares / n);
        return deviation <= NOISE * largest ? 0 : deviation;
    }
}
