package org.pegel.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook, hidden sheets included. */
final class XlsxFile implements TableFile {

    private final Path path;
    private final ReadableWorkbook workbook;
    private final XlsxParts parts;

    private XlsxFile(Path path, ReadableWorkbook workbook, XlsxParts parts) {
        this.path = path;
        this.workbook = workbook;
        this.parts = parts;
    }

    static XlsxFile open(Path path, TableLimits limits) {
        FileStart start = FileStart.of(path);
        if (!start.isZip()) {
            String format = start.knownFormat();
            throw notWorkbook(path, format == null ? "" : ", sondern " + format);
        }
        XlsxParts parts = XlsxParts.check(path, Place.of(path), limits);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(path.toFile(), new ReadingOptions(parts.withStyles(), true));
        } catch (IOException | RuntimeException broken) {
            throw notWorkbook(path, "");
        }
        if (workbook.getSheets().findAny().isEmpty()) {
            throw notWorkbook(path, "");
        }
        return new XlsxFile(path, workbook, parts);
    }

    @Override
    public Place place() {
        return Place.of(path);
    }

    @Override
    public List<String> sheets() {
        return workbook.getSheets().map(Sheet::getName).toList();
    }

    @Override
    public List<MergedRange> merged(String sheet) {
        return parts.merged(sheet);
    }

    @Override
    public void read(String sheet, RowConsumer consumer) {
        Sheet found =
                workbook.findSheet(sheet).orElseThrow(() -> new IllegalArgumentException("no such sheet: " + sheet));
        Place place = place().inSheet(sheet);
        XlsxCells cells = new XlsxCells();
        int line = 0;
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = found.openStream()) {
            Iterator<org.dhatim.fastexcel.reader.Row> iterator = rows.iterator();
            for (Row row = next(iterator, cells, place, line); row != null; row = next(iterator, cells, place, line)) {
                line = row.line();
                consumer.accept(row);
            }
        } catch (IOException | UncheckedIOException unreadable) {
            throw broken(place, line);
        }
    }

    /** Whatever the library throws while it reads is about the file; exceptions of the consumer pass. */
    private static @Nullable Row next(
            Iterator<org.dhatim.fastexcel.reader.Row> rows, XlsxCells cells, Place place, int lastLine) {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            org.dhatim.fastexcel.reader.Row row = rows.next();
            int line = Math.max(row.getRowNum(), lastLine + 1);
            return new Row(place, line, cells.of(row));
        } catch (RuntimeException broken) {
            throw broken(place, lastLine);
        }
    }

    private static InvalidFilesException broken(Place sheet, int lastLine) {
        return new InvalidFilesException(Problem.error(
                sheet.at(lastLine + 1),
                null,
                "die Arbeitsmappe ist ab hier beschädigt",
                "eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet"));
    }

    private static InvalidFilesException notWorkbook(Path path, String butWhat) {
        return new InvalidFilesException(Problem.error(
                Place.of(path),
                null,
                "die Datei ist keine lesbare Excel-Arbeitsmappe" + butWhat,
                "eine Arbeitsmappe im Format .xlsx ohne Kennwort"));
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException ignored) {
            // opened for reading only: nothing is lost
        }
    }
}
