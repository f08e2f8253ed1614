package org.pegel.assessment.trend;

import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalDouble;

/** Control of false discoveries where many series are tested at once. Benjamini and Hochberg 1995. */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * Adjusts the p-values of a family: at most a share q of those whose adjusted p is at most q is expected to be false.
     *
     * @param p from 0 to 1; absent ones do not count as tests
     * @return in the same order, absent where p is
     */
    public static OptionalDouble[] adjusted(OptionalDouble[] p) {
        Integer[] largestFirst = new Integer[p.length];
        Arrays.setAll(largestFirst, i -> i);
        Arrays.sort(largestFirst, Comparator.comparingDouble(i -> -p[i].orElse(-1)));
        int tests = (int) Arrays.stream(p).filter(OptionalDouble::isPresent).count();
        OptionalDouble[] adjusted = new OptionalDouble[p.length];
        Arrays.fill(adjusted, OptionalDouble.empty());
        double smallest = 1;
        for (int i = 0; i < tests; i++) {
            int at = largestFirst[i];
            smallest = Math.min(smallest, p[at].getAsDouble() * tests / (tests - i));
            adjusted[at] = OptionalDouble.of(smallest);
        }
        return adjusted;
    }
}
