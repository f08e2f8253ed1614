package org.pegel.assessment.trend;

import org.apache.commons.numbers.arrays.Selection;

/** The middle of numbers, of an even number the mean of the middle two. */
public final class Median {

    private Median() {}

    /** Of those that are numbers, in any order; NaN when none is. */
    public static double of(double[] numbers) {
        double[] present = new double[numbers.length];
        int n = 0;
        for (double number : numbers) {
            if (!Double.isNaN(number)) {
                present[n++] = number;
            }
        }
        if (n == 0) {
            return Double.NaN;
        }
        int half = n / 2;
        Selection.select(present, 0, n, n % 2 == 1 ? new int[] {half} : new int[] {half - 1, half});
        return middle(present, n);
    }

    /** Of at least one number, in ascending order. */
    public static double ofSorted(double[] sorted) {
        return middle(sorted, sorted.length);
    }

    private static double middle(double[] ordered, int n) {
        int half = n / 2;
        return n % 2 == 1 ? ordered[half] : ordered[half - 1] + (ordered[half] - ordered[half - 1]) / 2;
    }
}
