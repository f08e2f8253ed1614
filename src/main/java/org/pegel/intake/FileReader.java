package org.pegel.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.table.Place;
import org.pegel.table.Row;
import org.pegel.table.TableFile;

/** Reads the sheets of one file that the mapping wants. */
final class FileReader {

    private static final double PERCENT = 100;

    private final Source source;
    private final Mapping mapping;
    private final Vocabulary vocabulary;
    private final SubjectReader subjects;
    private final Publication publication;
    private final Confidentiality confidentiality;
    private final @Nullable LocalDate until;
    private final String displayName;
    private final Tally tally;
    private final List<String> skipped = new ArrayList<>();
    private int sheetsRead;

    FileReader(
            Catalogue catalogue,
            Source source,
            LocalDate today,
            @Nullable LocalDate until,
            String displayName,
            Tally tally) {
        this.source = source;
        this.mapping = source.mapping();
        this.vocabulary = new Vocabulary(catalogue, mapping);
        this.subjects = new SubjectReader(catalogue, mapping, vocabulary);
        this.publication = new Publication(source.published(), today);
        this.confidentiality = new Confidentiality(mapping.protection(), catalogue);
        this.until = until;
        this.displayName = displayName;
        this.tally = tally;
    }

    /**
     * Hands every value to the sink.
     *
     * @throws RefusedException when the file as a whole is not to be taken
     */
    void read(Path path, Sink sink) {
        try (TableFile file = TableFile.open(path)) {
            List<String> sheets = file.sheets();
            for (String sheet : sheets) {
                if (sheets.size() == 1 || mapping.sheets().includes(sheet)) {
                    readSheet(file, sheet, sink);
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

    private void readSheet(TableFile file, String sheet, Sink sink) {
        SheetReading reading = new SheetReading(file, sheet, sink);
        file.read(sheet, reading::row);
        if (reading.rows == null) {
            skip(file, sheet, reading.search.best());
        } else {
            sheetsRead++;
        }
    }

    /** A sheet without any of the columns is another thing; one with some of them may hide values. */
    private void skip(TableFile file, String sheet, @Nullable SheetColumns best) {
        boolean onlySheet = file.sheets().size() == 1;
        String where = onlySheet ? "" : "Blatt „" + sheet + "“: ";
        if (best == null) {
            String reason = where + "keine Kopfzeile mit den Spalten der Quelle " + source.id() + " gefunden";
            skipped.add(reason);
            if (!onlySheet) {
                tally.note(file.place().inSheet(sheet), null, "Blatt übergangen, " + reason);
            }
            return;
        }
        throw new RefusedException(where + String.join("; ", best.obstacles()) + " (Kopfzeile gesucht in Zeile "
                + best.header().firstLine() + ")");
    }

    private final class SheetReading {
        private final TableFile file;
        private final String sheet;
        private final Sink sink;
        private final HeaderSearch search = new HeaderSearch(mapping);
        private @Nullable TableRows rows;

        SheetReading(TableFile file, String sheet, Sink sink) {
            this.file = file;
            this.sheet = sheet;
            this.sink = sink;
        }

        void row(Row row) {
            TableRows table = rows;
            if (table != null) {
                table.accept(row);
            } else if (search.found(row)) {
                rows = table(search.best());
            }
        }

        private @Nullable TableRows table(@Nullable SheetColumns columns) {
            if (columns == null) {
                return null;
            }
            noteUnread(columns);
            Statements statements = new Statements(mapping, displayName, sheet, search.titles());
            DecimalMarks marks = new DecimalMarks(file, sheet, columns.header().lastLine());
            ValueReader values = new ValueReader(mapping, columns, new NumberReader(mapping.numbers(), marks));
            RowReader reader =
                    new RowReader(subjects, values, publication, confidentiality, until, displayName, tally, sink);
            return new TableRows(mapping, columns, statements, vocabulary, reader, tally);
        }

        /** In a wide table a column that nothing reads may hold values. */
        private void noteUnread(SheetColumns columns) {
            if (!columns.unread().isEmpty()) {
                Place place = (file.sheets().size() == 1
                                ? file.place()
                                : file.place().inSheet(sheet))
                        .at(columns.header().lastLine());
                tally.note(
                        place, null, "Spalten werden nicht gelesen: „" + String.join("“, „", columns.unread()) + "“");
            }
        }
    }
}
