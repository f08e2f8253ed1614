package org.pegel.assessment.trend;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The detectors C1, C2 and C3 of the Early Aberration Reporting System, for monthly or weekly counts: is a value far above
 * the few before it? C2 leaves out the two values before, C3 adds by how much
 * these two exceeded theirs. Hutwagner and others 2003.
 *
 * @param variant which of the three
 * @param baseline number of values to compare with, at least 2
 * @param alpha probability of a false signal, above 0 and below 1
 * @param leastSigma the standard deviation is taken to be at least this
 */
public record Ears(Variant variant, int baseline, double alpha, double leastSigma) {

    /** How it looks back. */
    public enum Variant {
        C1(0, 0),
        C2(2, 0),
        C3(2, 2);

        private final int guard;
        private final int before;

        Variant(int guard, int before) {
            this.guard = guard;
            this.before = before;
        }
    }

    /** The index of the first value that can be assessed; beyond the last one when there are too few. */
    public int first() {
        return baseline + variant.guard + variant.before;
    }

    /**
     * What a value must exceed to be a signal: the mean of the baseline and so many standard deviations as alpha allows.
     * For C3 it is the value itself and what alpha allows beyond the two excesses, never below 0: so it is a signal when
     * the excesses alone are too large.
     */
    public double bound(double[] y, int at) {
        double allowed = NormalDistribution.of(0, 1).inverseSurvivalProbability(alpha);
        if (variant != Variant.C3) {
            return mean(y, at) + sigma(y, at) * allowed;
        }
        double sigma = sigma(y, at);
        double left = allowed - excess(y, at - 1) - excess(y, at - 2);
        return Math.max(0, sigma == 0 ? y[at] : y[at] + sigma * left);
    }

    public boolean isSignal(double[] y, int at) {
        return y[at] > bound(y, at);
    }

    /** By how much more than one standard deviation a value lies above its own baseline. */
    private double excess(double[] y, int at) {
        double above = y[at] - mean(y, at);
        return above <= 0 ? 0 : Math.max(0, above / sigma(y, at) - 1);
    }

    private double mean(double[] y, int at) {
        double sum = 0;
        for (int i = at - variant.guard - baseline; i < at - variant.guard; i++) {
            sum += y[i];
        }
        return sum / baseline;
    }

    private double sigma(double[] y, int at) {
        double mean = mean(y, at);
        double squares = 0;
        for (int i = at - variant.guard - baseline; i < at - variant.guard; i++) {
            squares += (y[i] - mean) * (y[i] - mean);
        }
        return Math.max(leastSigma, Math.sqrt(squares / (baseline - 1)));
    }
}
