package org.pegel.table;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** An Excel workbook, hidden sheets included. */
final class XlsxFile implements TableFile {

    private final Place place;
    private final UnpackedFile file;
    private final ReadableWorkbook workbook;
    private final XlsxParts parts;

    private XlsxFile(Place place, UnpackedFile file, ReadableWorkbook workbook, XlsxParts parts) {
        this.place = place;
        this.file = file;
        this.workbook = workbook;
        this.parts = parts;
    }

    static XlsxFile open(Content content, TableLimits limits) {
        FileStart start = FileStart.of(content);
        if (!start.isZip()) {
            String format = start.knownFormat();
            throw notWorkbook(content.place(), format == null ? "" : ", sondern " + format);
        }
        UnpackedFile file = UnpackedFile.of(content);
        try {
            return open(content.place(), file, limits);
        } catch (RuntimeException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private static XlsxFile open(Place place, UnpackedFile file, TableLimits limits) {
        XlsxParts parts = XlsxParts.check(file.path(), place, limits);
        ReadableWorkbook workbook = null;
        try {
            workbook = new ReadableWorkbook(file.path().toFile(), new ReadingOptions(parts.withStyles(), true));
        } catch (IOException | RuntimeException broken) {
            throw notWorkbook(place, "");
        }
        if (workbook.getSheets().findAny().isEmpty()) {
            throw notWorkbook(place, "");
        }
        // the name of a temporary copy is not needed any more, and gone even if this process is killed
        file.close();
        return new XlsxFile(place, file, workbook, parts);
    }

    @Override
    public Place place() {
        return place;
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
    public List<MergedRange> outside(String sheet) {
        return parts.outside(sheet);
    }

    @Override
    public void read(String sheet, RowConsumer consumer) {
        Sheet found =
                workbook.findSheet(sheet).orElseThrow(() -> new IllegalArgumentException("no such sheet: " + sheet));
        Place where = place.inSheet(sheet);
        XlsxCells cells = new XlsxCells();
        int line = 0;
        try (Stream<org.dhatim.fastexcel.reader.Row> rows = open(found, where)) {
            Iterator<org.dhatim.fastexcel.reader.Row> iterator = rows.iterator();
            for (Row row = next(iterator, cells, where, line); row != null; row = next(iterator, cells, where, line)) {
                line = row.line();
                consumer.accept(row);
            }
        }
    }

    private static Stream<org.dhatim.fastexcel.reader.Row> open(Sheet sheet, Place where) {
        try {
            return sheet.openStream();
        } catch (IOException | RuntimeException broken) {
            throw broken(where, 0);
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

    private static InvalidFilesException notWorkbook(Place place, String butWhat) {
        return new InvalidFilesException(Problem.error(
                place,
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
        file.close();
    }
}
