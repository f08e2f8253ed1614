package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.table.Place;
import org.pegel.table.Row;
import org.pegel.table.RowConsumer;
import org.pegel.table.TableFile;

/** Reads the tables of one sheet: mostly one, but a header may come again, of the same table or of another. */
final class SheetReader implements RowConsumer {

    private final TableReading reading;
    private final TableFile file;
    private final String sheet;
    private final Sink sink;
    private final int height;
    private final List<Row> held = new ArrayList<>();
    private HeaderSearch search;
    private int searchedRows;
    private @Nullable TableRows table;
    private @Nullable Statements statements;

    SheetReader(TableReading reading, TableFile file, String sheet, Sink sink) {
        this.reading = reading;
        this.file = file;
        this.sheet = sheet;
        this.sink = sink;
        this.height = reading.mapping().layout().headerRows();
        this.search =
                new HeaderSearch(reading.mapping(), reading.mapping().layout().headerLine(), List.of());
    }

    @Override
    public void accept(Row row) {
        if (row.isBlank()) {
            return;
        }
        TableRows current = table;
        if (current == null) {
            look(row);
            return;
        }
        int position = current.headerPosition(row);
        if (position >= 0 && position <= held.size()) {
            startAnew(current, held.subList(held.size() - position, held.size()), row);
        } else if (current.speaksOfNothing(row) && height > 1) {
            held.add(row);
            if (held.size() >= height) {
                current.accept(held.remove(0));
            }
        } else {
            flush(current);
            current.accept(row);
        }
    }

    private void flush(TableRows current) {
        held.forEach(current::accept);
        held.clear();
    }

    /** A header comes again: the rows before it that may belong to it are no data. */
    private void startAnew(TableRows current, List<Row> headerSoFar, Row row) {
        List<Row> above = new ArrayList<>(headerSoFar);
        held.subList(0, held.size() - above.size()).forEach(current::accept);
        held.clear();
        search = new HeaderSearch(reading.mapping(), 0, current.takeNotes());
        searchedRows = 0;
        table = null;
        above.add(row);
        above.forEach(this::look);
    }

    private void look(Row row) {
        if (search.found(row)) {
            SheetColumns columns = search.header();
            noteUnread(columns);
            statements = new Statements(reading.mapping(), reading.fileName(), sheet, search.titles(), statements);
            table = reading.rows(file, sheet, columns, statements, sink);
        } else if (statements != null && ++searchedRows >= height) {
            throw new RefusedException(obstacles());
        }
    }

    /** In a wide table a column that nothing reads may hold values. */
    private void noteUnread(SheetColumns columns) {
        if (!columns.unread().isEmpty()) {
            Place place = (file.sheets().size() == 1
                            ? file.place()
                            : file.place().inSheet(sheet))
                    .at(columns.header().lastLine());
            reading.tally()
                    .note(place, null, "Spalten werden nicht gelesen: „" + String.join("“, „", columns.unread()) + "“");
        }
    }

    /** After the last row. */
    void finish() {
        TableRows current = table;
        if (current != null) {
            flush(current);
            current.finish();
        }
    }

    /** Whether a table was found. */
    boolean found() {
        return statements != null;
    }

    /** Whether some row has some of the columns. */
    boolean mayHoldValues() {
        return search.best() != null;
    }

    /** What hinders reading the likeliest header, a German phrase. */
    String obstacles() {
        SheetColumns best = search.best();
        return best == null
                ? "keine Kopfzeile gefunden"
                : String.join("; ", best.obstacles()) + " (Kopfzeile gesucht in Zeile "
                        + best.header().firstLine() + ")";
    }
}
