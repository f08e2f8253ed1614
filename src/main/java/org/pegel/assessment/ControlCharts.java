package org.pegel.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.Cusum;
import org.pegel.assessment.trend.Ears;
import org.pegel.assessment.trend.Ewma;
import org.pegel.assessment.trend.IndividualsChart;
import org.pegel.catalogue.Indicator;

/**
 * Control charts over parts of a year. CUSUM and EWMA watch the last year against all values before it, each value as its
 * distance from the median of its season there; EARS compares the last value with the few before it.
 */
final class ControlCharts {

    private static final int FEWEST_BASELINE = 8;
    private static final double SLACK = 0.5;
    private static final double LIMIT = 5;
    private static final double WEIGHT = 0.2;
    private static final double WIDTH = 3;
    private static final int EARS_BASELINE = 7;
    private static final double EARS_ALPHA = 0.001;
    private static final double EARS_ALPHA_C3 = 0.025;

    private final TrendValues values;
    private final int sign;
    private final Indicator indicator;

    ControlCharts(TrendValues values, int sign, Indicator indicator) {
        this.values = values;
        this.sign = sign;
        this.indicator = indicator;
    }

    List<ControlSignal> signals() {
        List<ControlSignal> signals = new ArrayList<>();
        int baseline = baseline();
        double[] distances = baseline < FEWEST_BASELINE ? null : fromMedianOfSeason(baseline);
        if (distances != null) {
            addCharts(distances, baseline, signals);
        }
        for (Ears.Variant variant : Ears.Variant.values()) {
            addEars(variant, signals);
        }
        return signals;
    }

    /** Number of values before the last year. */
    private int baseline() {
        double[] t = values.t();
        double yearBefore = t[t.length - 1] - 1 + 1e-9;
        return (int) Arrays.stream(t).filter(time -> time <= yearBefore).count();
    }

    private double @Nullable [] fromMedianOfSeason(int baseline) {
        double[] distances = new double[values.n()];
        for (int[] season : values.bySeason()) {
            int[] before = Arrays.stream(season).filter(i -> i < baseline).toArray();
            if (before.length == 0) {
                return null;
            }
            double median = TrendValues.median(TrendValues.pick(values.y(), before));
            for (int i : season) {
                distances[i] = values.y()[i] - median;
            }
        }
        return distances;
    }

    private void addCharts(double[] distances, int baseline, List<ControlSignal> signals) {
        IndividualsChart chart = IndividualsChart.of(Arrays.copyOf(distances, baseline));
        if (chart == null) {
            return;
        }
        double[] watched = Arrays.copyOfRange(distances, baseline, distances.length);
        int last = watched.length - 1;
        Cusum cusum = Cusum.of(watched, chart.center(), chart.sigma(), SLACK, LIMIT);
        if (cusum == null) {
            return;
        }
        signals.add(signal("cusum", cusum.isAbove(last), cusum.isBelow(last), baseline));
        Ewma ewma = Ewma.of(watched, chart.center(), chart.sigma(), WEIGHT, WIDTH);
        signals.add(signal("ewma", ewma.isAbove(last), ewma.isBelow(last), baseline));
    }

    private ControlSignal signal(String method, boolean above, boolean below, int baseline) {
        return new ControlSignal(method, sign > 0 ? below : above, sign > 0 ? above : below, baseline);
    }

    private void addEars(Ears.Variant variant, List<ControlSignal> signals) {
        double alpha = variant == Ears.Variant.C3 ? EARS_ALPHA_C3 : EARS_ALPHA;
        Ears ears = new Ears(variant, EARS_BASELINE, alpha, halfOfLastDigit());
        int last = values.n() - 1;
        if (last >= ears.first()) {
            String method = "ears-" + variant.name().toLowerCase(Locale.ROOT);
            boolean above = ears.isSignal(positive(1), last);
            boolean below = ears.isSignal(positive(-1), last);
            signals.add(signal(method, above, below, EARS_BASELINE));
        }
    }

    /** A scatter below what is shown is none. */
    private double halfOfLastDigit() {
        return 0.5 * Math.pow(10, -indicator.decimals());
    }

    /** The values, or mirrored ones, moved so that all are above 0: the bound of C3 never lies below 0. */
    private double[] positive(int mirror) {
        double[] y = values.y();
        double least = Arrays.stream(y).map(value -> mirror * value).min().orElse(0);
        return Arrays.stream(y).map(value -> mirror * value - least + 1).toArray();
    }
}
