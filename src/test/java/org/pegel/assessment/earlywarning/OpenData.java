package org.pegel.assessment.earlywarning;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** Long series of statistical offices, as cohorts. */
public final class OpenData {

    private static final int INKAR_NAME = 2;
    private static final int INKAR_DISTRICT = 5;
    private static final int INKAR_YEAR = 7;
    private static final int INKAR_VALUE = 8;

    /** Indicator, group, year, number of the district, and the value in quotes or without. */
    private static final Pattern MUNICH_LINE =
            Pattern.compile("([^,]+),([^,]+),(\\d{4}),(\\d\\d) [^,]*,\"?(-?\\d*[.,]?\\d+)\"?,.*");

    private OpenData() {}

    /**
     * The indicators of INKAR over the Kreise.
     *
     * @param file the bulk layout, packed
     * @param every takes each so-many-th Kreis
     */
    public static List<PastCohort> inkar(Path file, int every) throws IOException {
        Map<String, Map<String, double[]>> table = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split(";", -1);
                if (!cells[INKAR_VALUE].isBlank()) {
                    put(table, cells[INKAR_NAME], cells[INKAR_DISTRICT], cells[INKAR_YEAR], cells[INKAR_VALUE].trim());
                }
            }
        }
        return cohorts(table, every);
    }

    /**
     * The indicators and groups of the Indikatorenatlas München over the Stadtbezirke.
     *
     * @param file a sheet saved as CSV
     */
    public static List<PastCohort> munich(Path file) throws IOException {
        Map<String, Map<String, double[]>> table = new TreeMap<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            Matcher cells = MUNICH_LINE.matcher(line);
            if (cells.matches()) {
                put(table, cells.group(1) + ", " + cells.group(2), cells.group(4), cells.group(3), cells.group(5));
            }
        }
        return cohorts(table, 1);
    }

    private static void put(
            Map<String, Map<String, double[]>> table, String indicator, String district, String year, String value) {
        double[] row = table.computeIfAbsent(indicator, any -> new TreeMap<>())
                .computeIfAbsent(district, any -> PastCohort.years());
        int column = Integer.parseInt(year) - PastCohort.FIRST_YEAR;
        if (column >= 0 && column < row.length) {
            row[column] = Double.parseDouble(value.replace(',', '.'));
        }
    }

    private static List<PastCohort> cohorts(Map<String, Map<String, double[]>> table, int every) {
        List<PastCohort> cohorts = new ArrayList<>();
        table.forEach((indicator, districts) -> {
            List<double[]> all = List.copyOf(districts.values());
            List<double[]> taken = new ArrayList<>();
            for (int i = 0; i < all.size(); i += every) {
                taken.add(all.get(i));
            }
            cohorts.addAll(PastCohort.bothDirections(indicator, taken));
        });
        return cohorts;
    }
}
