package org.pegel.assessment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.trend.Median;
import org.pegel.catalogue.Period;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;

/**
 * The values that a trend is about, and their times. Where the source rounded to a multiple, all are brought to that
 * multiple, so that what rounding alone may have made is a tie.
 */
final class TrendValues {

    private final Series series;
    private final ComparableValues values;
    private final double[] t;
    private final double[] y;

    TrendValues(Series series, ComparableValues values) {
        this.series = series;
        this.values = values;
        this.t = new double[values.n()];
        this.y = new double[values.n()];
        int multiple = values.roundedTo();
        for (int i = 0; i < t.length; i++) {
            t[i] = values.time(i);
            y[i] = multiple == 0 ? values.value(i) : Math.rint(values.value(i) / multiple) * multiple;
        }
    }

    int n() {
        return y.length;
    }

    /** In years, the oldest first. */
    double[] t() {
        return t;
    }

    double[] y() {
        return y;
    }

    Period period(int i) {
        return series.period(values.at(i));
    }

    /** How many of the values are provisional or estimated. */
    int unsettled() {
        int unsettled = 0;
        for (int i = 0; i < y.length; i++) {
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
        for (int i = 0; i < y.length; i++) {
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
