package org.pegel.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcConnectionPool;
import org.pegel.observation.Observation;
import org.pegel.scale.Inkar;
import org.pegel.store.TestDatabases;

/**
 * INKAR through Pegel into H2 and PostgreSQL; against reading the file with the CSV library, against a bare batch insert
 * of the same rows from memory into the same database, and against COPY. They take turns.
 */
final class IntakeAgainstJdbc implements Comparison {
    private static final int ROUNDS = 5;

    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

    @Override
    public String name() {
        return "intake";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            IntakeDesk desk = new IntakeDesk(Inkar.rules(folder.path().resolve("rules"), 1), Inkar.SOURCE);
            Path file = Inkar.file(folder.path().resolve("inkar.csv"), 1);
            List<Observation> observations = new ArrayList<>(Inkar.ROWS);
            desk.take(file, IntakeDesk.to(observations::add), Inkar.ROWS);
            List<PlainTable.KeyedRow> rows = PlainTable.keyed(observations);
            for (int round = 0; round <= ROUNDS; round++) {
                DataSource h2 = h2(folder.path().resolve("h2-" + round));
                DataSource postgres = TestDatabases.postgres();
                note(round, "library", read(file));
                note(round, "H2 insert", PlainTable.insert(h2, rows));
                note(round, "H2 Pegel", into(h2, desk, file));
                note(round, "PostgreSQL insert", PlainTable.insert(postgres, rows));
                note(round, "PostgreSQL COPY", PlainTable.copy(postgres, rows));
                note(round, "PostgreSQL Pegel", into(postgres, desk, file));
            }
        }
        return text();
    }

    /** The first round only warms up. */
    private void note(int round, String what, double took) {
        System.err.printf(Locale.ROOT, "intake %d: %s %.0f ms%n", round, what, took);
        if (round > 0) {
            milliseconds.computeIfAbsent(what, first -> new ArrayList<>()).add(took);
        }
    }

    private String text() {
        String rates = milliseconds.keySet().stream()
                .map(what -> String.format(Locale.ROOT, "%s %,.0f", what, Inkar.ROWS * 1_000 / median(what)))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "rows per second: %s; Pegel against a bare insert, H2 %.2f and PostgreSQL %.2f, to be reached 0.5;"
                        + " against COPY %.2f",
                rates,
                median("H2 insert") / median("H2 Pegel"),
                median("PostgreSQL insert") / median("PostgreSQL Pegel"),
                median("PostgreSQL COPY") / median("PostgreSQL Pegel"));
    }

    private double median(String what) {
        return Figures.median(milliseconds.getOrDefault(what, List.of()));
    }

    private static double into(DataSource database, IntakeDesk desk, Path file) {
        return desk.take(file, TestDatabases.observations(database, IntakeDesk.CLOCK), Inkar.ROWS);
    }

    private static double read(Path file) throws IOException {
        long before = System.nanoTime();
        int rows = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().fieldSeparator(';').ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                rows += record.getFieldCount() > 0 ? 1 : 0;
            }
        }
        if (rows != Inkar.ROWS + 1) {
            throw new IllegalStateException(rows + " rows");
        }
        return Figures.millisecondsSince(before);
    }

    private static DataSource h2(Path file) {
        DataSource source = JdbcConnectionPool.create(
                "jdbc:h2:file:" + file + ";WRITE_DELAY=0;LOCK_TIMEOUT=60000;QUERY_CACHE_SIZE=64", "sa", "");
        Flyway.configure().dataSource(source).load().migrate();
        return source;
    }
}
