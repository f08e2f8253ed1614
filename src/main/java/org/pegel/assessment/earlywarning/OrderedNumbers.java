package org.pegel.assessment.earlywarning;

import java.util.Arrays;

/**
 * Numbers in ascending order, to count those above a bound. They are put into bins of equal width first, from
 * −{@value #REACH} to {@value #REACH} usual changes, where nearly all of them lie; a few in each are sorted in no time, and
 * a bound is looked for in one bin only.
 */
final class OrderedNumbers {

    private static final int REACH = 8;
    private static final int PER_BIN = 2;

    private final double[] ordered;
    private final int[] starts;
    private final double binsPerUnit;

    /** None of them NaN. */
    OrderedNumbers(double[] numbers) {
        int bins = numbers.length / PER_BIN + 1;
        this.ordered = new double[numbers.length];
        this.starts = new int[bins + 1];
        this.binsPerUnit = bins / (2.0 * REACH);
        for (double number : numbers) {
            starts[bin(number) + 1]++;
        }
        for (int bin = 0; bin < bins; bin++) {
            starts[bin + 1] += starts[bin];
        }
        int[] next = starts.clone();
        for (double number : numbers) {
            ordered[next[bin(number)]++] = number;
        }
        for (int bin = 0; bin < bins; bin++) {
            Arrays.sort(ordered, starts[bin], starts[bin + 1]);
        }
    }

    private int bin(double number) {
        int bin = (int) ((number + REACH) * binsPerUnit);
        return Math.min(Math.max(bin, 0), starts.length - 2);
    }

    /** How many there are. */
    int n() {
        return ordered.length;
    }

    /** How many are larger than a bound. */
    int above(double bound) {
        int bin = bin(bound);
        int low = starts[bin];
        int high = starts[bin + 1];
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ordered[middle] > bound) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return ordered.length - low;
    }
}
