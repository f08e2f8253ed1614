package org.pegel.table;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a table that people edit, to be written in another format: as a workbook to work with, or as text that
 * can be compared line by line. A cell that is not what its column holds stays the text it is.
 */
public final class TableContent {

    private final TableLayout layout;
    private final List<String> headers;
    private final List<Row> rows;

    /**
     * One row, by header; blank cells are left out.
     *
     * @param values what its cells mean
     * @param texts how the file writes them
     */
    private record Row(Map<String, Object> values, Map<String, String> texts) {}

    private TableContent(TableLayout layout, List<String> headers, List<Row> rows) {
        this.layout = layout;
        this.headers = headers;
        this.rows = rows;
    }

    /** A table with all columns and no rows. */
    public static TableContent empty(TableLayout layout) {
        return new TableContent(
                layout, layout.columns().stream().map(TableColumn::header).toList(), List.of());
    }

    /** No table at all. */
    public static TableContent none(TableLayout layout) {
        return new TableContent(layout, List.of(), List.of());
    }

    /** What stands in the file; what is wrong with it is noted. */
    public static TableContent read(Path file, TableLayout layout, Problems problems) {
        HeaderedTable table = HeaderedTable.read(file, layout.required(), layout.optional(), problems);
        return new TableContent(
                layout,
                table.headers(),
                table.rows().stream().map(row -> row(row, layout)).toList());
    }

    private static Row row(HeaderedTable.Record row, TableLayout layout) {
        Map<String, Object> values = new HashMap<>();
        Map<String, String> texts = new HashMap<>();
        for (TableColumn column : layout.columns()) {
            Object value = value(row, column);
            String text = row.text(column.header());
            if (value != null && text != null) {
                values.put(column.header(), value);
                texts.put(column.header(), text);
            }
        }
        return new Row(values, texts);
    }

    private static @Nullable Object value(HeaderedTable.Record row, TableColumn column) {
        String header = column.header();
        Object typed =
                switch (column.kind()) {
                    case TEXT -> row.text(header);
                    case NUMBER, WHOLE -> row.number(header);
                    case DATE -> row.date(header);
                };
        return typed == null ? row.text(header) : typed;
    }

    /** How many rows it has. */
    public int size() {
        return rows.size();
    }

    /** Writes a workbook with drop-downs and explanations. */
    public void writeWorkbook(OutputStream out) throws IOException {
        new WorkbookWriter(layout).write(rows.stream().map(Row::values).toList(), out);
    }

    /**
     * Writes text with semicolons, dates and numbers as Germans write them, and closes it. What the text replaces tells the
     * columns and their order, and rows that say the same stay as they were written: only what was changed differs.
     */
    public void writeText(TableContent replaced, Writer out) throws IOException {
        List<String> usual = replaced.headers.isEmpty() ? headers : replaced.headers;
        Set<String> written = new LinkedHashSet<>(usual);
        layout.columns().stream()
                .map(TableColumn::header)
                .filter(header -> rows.stream().anyMatch(row -> row.values.containsKey(header)))
                .forEach(written::add);
        written.addAll(layout.required());
        Map<Map<String, Object>, Map<String, String>> before = new HashMap<>();
        replaced.rows.forEach(row -> before.put(row.values, row.texts));
        TextWriter.write(
                List.copyOf(written),
                rows.stream()
                        .map(row -> before.getOrDefault(row.values, texts(row)))
                        .toList(),
                out);
    }

    private static Map<String, String> texts(Row row) {
        Map<String, String> texts = new HashMap<>();
        row.values.forEach((header, value) -> texts.put(header, text(value)));
        return texts;
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return GermanNumber.german(number);
        }
        return value instanceof LocalDate day ? GermanDate.write(day) : value.toString();
    }
}
