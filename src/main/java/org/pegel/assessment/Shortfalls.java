package org.pegel.assessment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.target.Threshold;

/**
 * How much worse the values of a series are than those of another one at the same periods, oldest first: only where both
 * have one that may be compared. Negative where they are better.
 */
final class Shortfalls {

    /** Digits that a double holds for sure. */
    private static final MathContext DIGITS = new MathContext(15);

    private final ComparableValues mine;
    private final ComparableValues others;
    private final int[] at;
    private final int[] othersAt;
    private final double[] values;
    private int n;

    /** @param sign +1 when higher is better, −1 when lower is */
    Shortfalls(ComparableValues mine, ComparableValues others, int sign) {
        this.mine = mine;
        this.others = others;
        this.at = new int[mine.n()];
        this.othersAt = new int[mine.n()];
        for (int i = 0; i < mine.n(); i++) {
            int other = others.indexOf(mine.period(i));
            if (other >= 0) {
                at[n] = i;
                othersAt[n++] = other;
            }
        }
        this.values = new double[n];
        Arrays.setAll(values, i -> sign * difference(othersValue(i), mine.value(at[i])) + 0.0);
    }

    int n() {
        return n;
    }

    double value(int i) {
        return values[i];
    }

    double[] values() {
        return values.clone();
    }

    double[] times() {
        double[] times = new double[n];
        Arrays.setAll(times, i -> mine.time(at[i]));
        return times;
    }

    Period period(int i) {
        return mine.period(at[i]);
    }

    /** Where the i-th one lies in the series. */
    int index(int i) {
        return mine.at(at[i]);
    }

    /** The other value of the i-th one. */
    double othersValue(int i) {
        return others.value(othersAt[i]);
    }

    /** Why the i-th one allows no verdict, German; absent when it does. */
    @Nullable
    String reasonAgainst(int i, Threshold threshold, DataRequirements required) {
        if (!Double.isFinite(value(i))) {
            return "der Abstand ist zu groß für eine Rechnung";
        }
        String own = Eligibility.tooLittle(mine.series(), index(i), threshold, required);
        return own != null ? own : Eligibility.tooLittle(others.series(), others.at(othersAt[i]), threshold, required);
    }

    /** Whether one of the two restarts after a break. */
    boolean restarted() {
        return mine.restarted() || others.restarted();
    }

    /**
     * One minus the other as if reckoned with decimals, so that 12.3 − 10.1 is 2.2 and a gap of 2.2 is met; NaN when not
     * finite.
     */
    static double difference(double one, double other) {
        return Double.isFinite(one) && Double.isFinite(other)
                ? new BigDecimal(one)
                        .round(DIGITS)
                        .subtract(new BigDecimal(other).round(DIGITS))
                        .doubleValue()
                : Double.NaN;
    }
}
