package org.pegel.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.table.Place;
import org.pegel.table.TableFile;
import org.pegel.table.TableLimits;
import org.pegel.table.TableOptions;

/** Reads the sheets of one file that the mapping wants. */
final class FileReader {

    private static final double PERCENT = 100;

    private final Source source;
    private final TableLimits limits;
    private final Mapping mapping;
    private final Catalogue catalogue;
    private final LocalDate today;
    private final CompanionValues companions;
    private final TableReading reading;
    private final Tally tally;
    private final List<String> skipped = new ArrayList<>();
    private int sheetsRead;

    FileReader(
            Catalogue catalogue,
            Source source,
            LocalDate today,
            @Nullable LocalDate until,
            String displayName,
            TableLimits limits,
            Tally tally) {
        this.source = source;
        this.limits = limits;
        this.mapping = source.mapping();
        this.catalogue = catalogue;
        this.today = today;
        this.companions = new CompanionValues(mapping.computesValues());
        Vocabulary vocabulary = new Vocabulary(catalogue, mapping);
        this.reading = new TableReading(
                mapping,
                vocabulary,
                new SubjectReader(catalogue, mapping, vocabulary),
                new Publication(source.published(), today),
                new Confidentiality(mapping.protection(), catalogue),
                companions,
                until,
                displayName,
                tally);
        this.tally = tally;
    }

    /**
     * Hands every value to the sink.
     *
     * @throws RefusedException when the file as a whole is not to be taken
     */
    void read(Path path, Sink sink, Progress progress) {
        if (mapping.protection().location() == SourceLocation.STATISTICS_OFFICE) {
            sink.keepHidden();
        }
        mapping.companions().forEach(companion -> readCompanion(companion, path));
        try (TableFile file = TableFile.open(path, TableOptions.detect().withLimits(limits))) {
            List<String> sheets = file.sheets();
            for (String sheet : sheets) {
                if (sheets.size() == 1 || mapping.sheets().includes(sheet)) {
                    readSheet(file, sheet, sink, progress);
                }
            }
        }
        if (sheetsRead == 0) {
            throw new RefusedException(
                    skipped.isEmpty()
                            ? "Kein Blatt der Datei passt zur Quelle " + source.id()
                            : String.join("; ", skipped));
        }
        if (tally.candidates() == 0 && tally.filteredCount() == 0) {
            throw new RefusedException("Datei enthält unter der Kopfzeile keine Werte");
        }
        requireFewRejected();
    }

    /** Files beside this one that give numerators or denominators. */
    private void readCompanion(Companion companion, Path path) {
        List<Path> files = beside(path).stream()
                .filter(file -> companion.files().includes(name(file)))
                .toList();
        if (files.isEmpty()) {
            throw new RefusedException("im selben Ordner fehlt die Begleitdatei mit dem "
                    + companion.delivers().german());
        }
        Source of = new Source(
                source.id(), source.name(), ReleaseMode.BY_PERSON, null, Patterns.NONE, null, companion.mapping());
        for (Path file : files) {
            Tally own = new Tally();
            new FileReader(catalogue, of, today, null, name(file), limits, own)
                    .read(file, observation -> companions.add(companion, observation), Progress.NONE);
            if (own.rejectedCount() > 0) {
                String first = own.problems().isEmpty()
                        ? ""
                        : ", zuerst: " + own.problems().get(0).reason();
                tally.note(
                        Place.of(name(file)),
                        null,
                        "Begleitdatei „%s“: %s Werte waren nicht zu lesen%s"
                                .formatted(name(file), GermanText.count(own.rejectedCount()), first));
            }
        }
    }

    private static String name(Path file) {
        return Place.of(file).file();
    }

    private static List<Path> beside(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        try (Stream<Path> files = folder == null ? Stream.empty() : Files.list(folder)) {
            return files.filter(file -> Files.isRegularFile(file) && !file.equals(path.toAbsolutePath()))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new RefusedException("Ordner der Datei ist nicht lesbar");
        }
    }

    private void requireFewRejected() {
        double share = tally.candidates() == 0 ? 0 : tally.rejectedCount() / (double) tally.candidates();
        if (share > mapping.rejectedShare()) {
            throw new RefusedException(
                    "Datei wurde als Ganzes abgelehnt, %s von %s Werten waren nicht zu übernehmen (erlaubt: %s %%)"
                            .formatted(
                                    GermanText.count(tally.rejectedCount()),
                                    GermanText.count(tally.candidates()),
                                    GermanText.number(mapping.rejectedShare() * PERCENT, 0)));
        }
    }

    private void readSheet(TableFile file, String sheet, Sink sink, Progress progress) {
        SheetReader reader = new SheetReader(reading, file, sheet, sink);
        file.read(sheet, row -> {
            reader.accept(row);
            progress.line(row.line());
        });
        reader.finish();
        if (reader.found()) {
            sheetsRead++;
        } else {
            skip(file, sheet, reader);
        }
    }

    /** A sheet without any of the columns is another thing; one with some of them may hide values. */
    private void skip(TableFile file, String sheet, SheetReader reader) {
        boolean onlySheet = file.sheets().size() == 1;
        String where = onlySheet ? "" : "Blatt „" + sheet + "“: ";
        if (!reader.mayHoldValues()) {
            String reason = where + "keine Kopfzeile mit den Spalten der Quelle " + source.id() + " gefunden";
            skipped.add(reason);
            if (!onlySheet) {
                tally.note(file.place().inSheet(sheet), null, "Blatt übergangen, " + reason);
            }
            return;
        }
        throw new RefusedException(where + reader.obstacles());
    }
}
