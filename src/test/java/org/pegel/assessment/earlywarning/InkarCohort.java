package org.pegel.assessment.earlywarning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;

/**
 * An indicator of INKAR over its Kreise, seen from one direction, with a limit that a city might have set in 2012: the 90 %
 * quantile of all Kreise in the years until then; for the other direction the 10 % quantile, mirrored.
 * Values are turned so that larger is worse.
 */
public final class InkarCohort {

    static final int FIRST_YEAR = 1995;
    static final int LAST_TRAINING_YEAR = 2012;

    private static final int YEARS = 28;
    private static final int FEWEST_VALUES = 15;
    private static final int FEWEST_TRAINING_YEARS = 12;
    private static final int FEWEST_DISTRICTS = 10;
    private static final double SHARE = 0.9;

    private final String indicator;
    private final double[][] values;
    private final double limit;

    private InkarCohort(String indicator, double[][] values, double limit) {
        this.indicator = indicator;
        this.values = values;
        this.limit = limit;
    }

    /**
     * Both directions of the indicators.
     *
     * @param file the bulk layout, packed
     * @param indicators those wanted, by short name
     * @param every takes each so-many-th Kreis
     */
    public static List<InkarCohort> read(Path file, Predicate<String> indicators, int every) throws IOException {
        Map<String, Map<String, double[]>> table = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(";", -1);
                if (indicators.test(cells[2]) && !cells[8].isBlank()) {
                    table.computeIfAbsent(cells[2], any -> new TreeMap<>())
                                    .computeIfAbsent(cells[5], any -> empty())[
                                    Integer.parseInt(cells[7]) - FIRST_YEAR] =
                            Double.parseDouble(cells[8].trim().replace(',', '.'));
                }
            }
        }
        List<InkarCohort> cohorts = new ArrayList<>();
        table.forEach((indicator, districts) -> {
            List<double[]> all = List.copyOf(districts.values());
            double[][] values = IntStream.range(0, all.size())
                    .filter(i -> i % every == 0 && count(all.get(i)) >= FEWEST_VALUES)
                    .mapToObj(all::get)
                    .toArray(double[][]::new);
            if (values.length >= FEWEST_DISTRICTS) {
                cohorts.add(of(indicator, true, values));
                cohorts.add(of(indicator, false, values));
            }
        });
        return cohorts;
    }

    private static double[] empty() {
        double[] none = new double[YEARS];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    private static long count(double[] values) {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** Whether it has values from years enough before 2012 to have been among those on which the rule was chosen. */
    public boolean startsEarly() {
        int latest = LAST_TRAINING_YEAR - FIRST_YEAR - FEWEST_TRAINING_YEARS + 1;
        return Arrays.stream(values)
                .anyMatch(row -> Arrays.stream(row, 0, latest + 1).anyMatch(value -> !Double.isNaN(value)));
    }

    private static InkarCohort of(String indicator, boolean rising, double[][] raw) {
        double[][] turned = Arrays.stream(raw)
                .map(row ->
                        Arrays.stream(row).map(value -> rising ? value : -value).toArray())
                .toArray(double[][]::new);
        double[] training = Arrays.stream(turned)
                .flatMapToDouble(row -> Arrays.stream(row, 0, LAST_TRAINING_YEAR - FIRST_YEAR + 1))
                .filter(value -> !Double.isNaN(value))
                .sorted()
                .toArray();
        double at = SHARE * (training.length - 1);
        int below = (int) at;
        double limit =
                training[below] + (at - below) * (training[Math.min(below + 1, training.length - 1)] - training[below]);
        return new InkarCohort(indicator, turned, limit);
    }

    /** Its short name in INKAR. */
    public String indicator() {
        return indicator;
    }

    /** A row for each Kreis with at least 15 values, a column for each year from 1995; NaN where there is no value. */
    double[][] values() {
        return values;
    }

    double limit() {
        return limit;
    }

    int districts() {
        return values.length;
    }

    boolean has(int district, int year) {
        return year >= 0 && !Double.isNaN(values[district][year]);
    }

    boolean isBeyond(int district, int year) {
        return has(district, year) && values[district][year] > limit;
    }

    /** Whether a district is on the good side in a year, and was in so many years before as far as there are values. */
    boolean isClear(int district, int year, int before) {
        for (int at = Math.max(0, year - before); at <= year; at++) {
            if (isBeyond(district, at)) {
                return false;
            }
        }
        return has(district, year);
    }

    /** Whether a district lies beyond the limit for the first time in five years; it must have had a value before these. */
    boolean isEvent(int district, int year) {
        return year >= 5
                && isBeyond(district, year)
                && isClear(district, year - 1, 4)
                && firstYear(district) <= year - 5;
    }

    private int firstYear(int district) {
        int first = 0;
        while (!has(district, first)) {
            first++;
        }
        return first;
    }

    int lastYear(int district) {
        int last = values[district].length - 1;
        while (!has(district, last)) {
            last--;
        }
        return last;
    }

    /** The table as it was known in a year: nothing after it. */
    double[][] knownIn(int year, int mostYears) {
        return Arrays.stream(values)
                .map(row -> Arrays.copyOfRange(row, Math.max(0, year + 1 - mostYears), year + 1))
                .toArray(double[][]::new);
    }
}
