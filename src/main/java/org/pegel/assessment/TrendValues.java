package org.pegel.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.trend.Median;
import org.pegel.assessment.trend.Points;
import org.pegel.catalogue.Period;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;

/**
 * The values that a trend is about, and their times. Where the source rounded to a multiple, all are brought to that
 * multiple, so that what rounding alone may have made is a tie. A view: arrays are made for the methods that need them.
 */
final class TrendValues implements Points {

    private final Series series;
    private final ComparableValues values;
    private final double[] times;
    private double @Nullable [] t;
    private double @Nullable [] y;

    /**
     * Values of a series.
     *
     * @param times where all periods of the series stand, in years; not changed
     */
    TrendValues(Series series, ComparableValues values, double[] times) {
        this.series = series;
        this.values = values;
        this.times = times;
    }

    /** Others of the same series. */
    TrendValues of(ComparableValues others) {
        return new TrendValues(series, others, times);
    }

    @Override
    public int n() {
        return values.n();
    }

    @Override
    public double value(int i) {
        int multiple = values.roundedTo();
        return multiple == 0 ? values.value(i) : Math.rint(values.value(i) / multiple) * multiple;
    }

    @Override
    public double time(int i) {
        return times[values.at(i)];
    }

    /** In years, the oldest first. */
    double[] t() {
        double[] known = t;
        if (known == null) {
            known = new double[n()];
            Arrays.setAll(known, this::time);
            t = known;
        }
        return known;
    }

    double[] y() {
        double[] known = y;
        if (known == null) {
            known = new double[n()];
            Arrays.setAll(known, this::value);
            y = known;
        }
        return known;
    }

    Period period(int i) {
        return series.period(values.at(i));
    }

    /** How many of the values are provisional or estimated. */
    int unsettled() {
        int unsettled = 0;
        for (int i = 0; i < n(); i++) {
            Quality quality = series.quality(values.at(i));
            unsettled += quality == Quality.PROVISIONAL || quality == Quality.ESTIMATED ? 1 : 0;
        }
        return unsettled;
    }

    /** Whether all values are parts of a year. */
    boolean hasSeasons() {
        return TimeAxis.hasSeasons(series.kind());
    }

    /** Which values belong to each season. */
    List<int[]> bySeason() {
        Map<Integer, List<Integer>> seasons = new LinkedHashMap<>();
        for (int i = 0; i < n(); i++) {
            int month = period(i).start().getMonthValue();
            seasons.computeIfAbsent(month, any -> new ArrayList<>()).add(i);
        }
        return seasons.values().stream()
                .map(at -> at.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    static double[] pick(double[] numbers, int[] at) {
        return Arrays.stream(at).mapToDouble(i -> numbers[i]).toArray();
    }

    static double median(double[] numbers) {
        return Median.of(numbers);
    }
}
