package org.pegel.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Series;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;

/** Where a statistician of a test hands files in: a folder of rules and an empty database. */
final class Desk {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00Z"), ZoneId.of("Europe/Berlin"));

    final Catalogue catalogue;
    final Sources sources;
    final DataSource database = TestDatabases.h2();
    final ObservationStore store = TestDatabases.observations(database, CLOCK);
    private final Importer importer;

    private Desk(Catalogue catalogue, Sources sources) {
        this.catalogue = catalogue;
        this.sources = sources;
        this.importer = new Importer(catalogue, store, CLOCK);
    }

    /** With the rules of a folder, which must be without problems. */
    static Desk with(Path rules) {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(rules, problems);
        Sources sources = Sources.read(rules, catalogue, problems);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(problems.all().toString());
        }
        return new Desk(catalogue, sources);
    }

    FileReport take(Path file, String source) {
        return take(file, source, false);
    }

    FileReport take(Path file, String source, boolean dryRun) {
        return importer.take(file, String.valueOf(file.getFileName()), source(source), dryRun)
                .files()
                .get(0);
    }

    Importer importer() {
        return importer;
    }

    Source source(String id) {
        return sources.source(id).orElseThrow();
    }

    static Path file(Path folder, String name, String content) {
        return file(folder, name, content, StandardCharsets.UTF_8);
    }

    static Path file(Path folder, String name, String content, Charset charset) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.write(file, content.getBytes(charset));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Everything stored, as one line per value and period, with its key in front. */
    Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        for (Series series : store.series(catalogue.indicators().keySet(), null, null)) {
            for (int i = 0; i < series.size(); i++) {
                stored.put(series.key() + " " + series.period(i), line(series, i));
            }
        }
        return stored;
    }

    private static String line(Series series, int i) {
        String value = series.hasValue(i) ? String.valueOf(series.value(i)) : "– (" + series.missingReason(i) + ")";
        return String.join(
                " ",
                List.of(
                        value,
                        number(series.numerator(i)),
                        number(series.denominator(i)),
                        series.quality(i).toString(),
                        series.published(i).toString()));
    }

    private static String number(java.util.OptionalDouble number) {
        return number.isPresent() ? String.valueOf(number.getAsDouble()) : "–";
    }
}
