package org.pegel.assessment.trend;

import java.util.Arrays;

/** The middle of numbers, of an even number the mean of the middle two. */
public final class Median {

    private Median() {}

    /** Of at least one finite number, in any order. */
    public static double of(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        return ofSorted(sorted);
    }

    /** Of at least one finite number, in any order. */
    public static double ofSorted(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : sorted[half - 1] + (sorted[half] - sorted[half - 1]) / 2;
    }
}
