package org.pegel.musterstadt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;

/** A row of the sample as it stands in the file. */
record TidyRow(
        String indicator,
        String district,
        String group,
        Period period,
        double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        String quality) {

    static List<TidyRow> readAll(Path sample) throws IOException {
        List<TidyRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".csv"))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream().skip(1).map(TidyRow::read).forEach(rows::add);
            }
        }
        return rows;
    }

    private static TidyRow read(String line) {
        String[] cells = line.split(",", -1);
        return new TidyRow(
                cells[0],
                cells[1],
                cells[2],
                Period.parse(cells[3]).orElseThrow(),
                Double.parseDouble(cells[4]),
                cells[5].isEmpty() ? null : Double.valueOf(cells[5]),
                cells[6].isEmpty() ? null : Double.valueOf(cells[6]),
                cells[7]);
    }

    SeriesKey key() {
        return new SeriesKey(indicator, district, group);
    }

    Observation observation() {
        return new Observation(
                key(),
                period,
                value,
                numerator,
                denominator,
                Quality.FINAL,
                0,
                null,
                period.end(),
                new Origin("sample.csv", null, 1));
    }

    boolean isOf(String wantedIndicator, String wantedDistrict, @Nullable String wantedGroup) {
        return indicator.equals(wantedIndicator) && district.equals(wantedDistrict) && group.equals(wantedGroup);
    }

    /** Whether a later step of the sample revises the value. */
    boolean isFirstDelivery() {
        return quality.equals("provisional");
    }
}
