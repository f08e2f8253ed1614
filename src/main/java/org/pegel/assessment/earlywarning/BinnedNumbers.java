package org.pegel.assessment.earlywarning;

/**
 * Numbers to count those above a bound: in bins of equal width from −{@value #REACH} to {@value #REACH} usual changes, where
 * nearly all of them lie, so that only the few in the bound's own bin are looked at one by one.
 */
final class BinnedNumbers {

    private static final int REACH = 8;
    private static final int PER_BIN = 2;

    private final double[] numbers;
    private final int[] starts;
    private final double binsPerUnit;

    /** None of them NaN. */
    BinnedNumbers(double[] numbers) {
        int bins = numbers.length / PER_BIN + 1;
        this.numbers = new double[numbers.length];
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
            this.numbers[next[bin(number)]++] = number;
        }
    }

    private int bin(double number) {
        int bin = (int) ((number + REACH) * binsPerUnit);
        return Math.min(Math.max(bin, 0), starts.length - 2);
    }

    /** How many there are. */
    int n() {
        return numbers.length;
    }

    /** How many are larger than a bound. */
    int above(double bound) {
        int bin = bin(bound);
        int above = numbers.length - starts[bin + 1];
        for (int i = starts[bin]; i < starts[bin + 1]; i++) {
            above += numbers[i] > bound ? 1 : 0;
        }
        return above;
    }
}
