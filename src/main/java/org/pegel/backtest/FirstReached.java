package org.pegel.backtest;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapStage;
import org.pegel.assessment.Stage;
import org.pegel.catalogue.Period;
import org.pegel.target.Threshold;

/**
 * Whether a threshold on the value or on a gap was reached for the first time in five years.
 *
 * @param threshold the row
 * @param n number of values or gaps, the newest last
 * @param period of the i-th
 * @param isBeyond whether the i-th lies beyond the limit that was reached
 */
record FirstReached(Threshold threshold, int n, IntFunction<Period> period, IntPredicate isBeyond) {
    /** A threshold that was reached in so many years before is not reached for the first time. */
    private static final int YEARS_WITHOUT = 5;

    /** Whether the newest value of a series reaches the threshold on it. */
    static boolean byValue(Assessment series) {
        Threshold threshold = series.threshold();
        return threshold != null
                && series.stage().compareTo(series.previousStage()) > 0
                && of(series, threshold).isFirst();
    }

    /** Whether the newest gap, which can be judged, reaches the threshold on it. */
    static boolean byGap(GapStage gap) {
        return gap.stage().compareTo(gap.previousStage()) > 0 && of(gap).isFirst();
    }

    /** Whether a series has a threshold on its value whose last stage it has not reached. */
    static boolean isAhead(Assessment series) {
        Threshold threshold = series.threshold();
        return threshold != null && series.stage().compareTo(last(threshold)) < 0;
    }

    /** Whether a gap has not reached the last stage of its threshold. */
    static boolean isAhead(GapStage gap) {
        return gap.stage().compareTo(last(gap.threshold())) < 0;
    }

    private static Stage last(Threshold threshold) {
        return threshold.action() == null ? Stage.REVIEW : Stage.ACTION;
    }

    private static FirstReached of(Assessment series, Threshold threshold) {
        double limit = limit(threshold, series.stage());
        int sign = series.indicator().direction().sign();
        return new FirstReached(
                threshold, series.n(), series::comparablePeriod, i -> sign * (limit - series.comparableValue(i)) > 0);
    }

    private static FirstReached of(GapStage gap) {
        double limit = limit(gap.threshold(), gap.stage());
        return new FirstReached(gap.threshold(), gap.n(), gap::period, i -> gap.shortfall(i) > limit);
    }

    private static double limit(Threshold threshold, Stage stage) {
        boolean isAction = stage == Stage.ACTION || threshold.review() == null;
        return Objects.requireNonNull(isAction ? threshold.action() : threshold.review());
    }

    /** Values at the end that now confirm each other are not years before. */
    private boolean isFirst() {
        int end = n - 1;
        while (end > 0 && isBeyond.test(end - 1)) {
            end--;
        }
        LocalDate since = period.apply(n - 1).end().minusYears(YEARS_WITHOUT);
        int run = 0;
        for (int i = 0; i < end; i++) {
            boolean counts = !period.apply(i).end().isBefore(since);
            run = counts && isBeyond.test(i) ? run + 1 : 0;
            if (run >= threshold.confirmation()) {
                return false;
            }
        }
        return true;
    }
}
