package org.pegel.intake;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** A table read by the library alone, every cell as its bare text: what the intake is compared with. */
final class PlainFile {

    private PlainFile() {}

    /**
     * A line below the header.
     *
     * @param number in the file, from 1
     * @param columns index by header
     * @param cells blank cells are "", those at the end may be absent
     */
    record Line(int number, Map<String, Integer> columns, List<String> cells) {

        /** Trimmed. */
        String cell(String header) {
            Integer column = columns.get(header);
            if (column == null) {
                throw new IllegalArgumentException("no column " + header + " in " + columns.keySet());
            }
            return column < cells.size() ? cells.get(column).strip() : "";
        }
    }

    /** @param titles lines above the header */
    static List<Line> csv(Path file, char delimiter, int titles) {
        List<Line> lines = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(delimiter)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(file)) {
            Map<String, Integer> columns = Map.of();
            for (CsvRecord record : reader) {
                int number = (int) record.getStartingLineNumber();
                if (number == titles + 1) {
                    columns = columns(record.getFields());
                } else if (number > titles) {
                    lines.add(new Line(number, columns, record.getFields()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }

    /**
     * Hands over the lines of a workbook below its header.
     *
     * @param sheet from 0
     * @param header line of the header, from 1
     */
    static void workbook(Path file, int sheet, int header, Consumer<Line> consumer) {
        Map<String, Integer> columns = new HashMap<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Row> rows = workbook.getSheet(sheet).orElseThrow().openStream()) {
            rows.filter(row -> row.getRowNum() >= header).forEach(row -> {
                List<String> texts = row.stream().map(PlainFile::text).toList();
                if (row.getRowNum() == header) {
                    columns.putAll(columns(texts));
                } else {
                    consumer.accept(new Line(row.getRowNum(), columns, texts));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(@Nullable Cell cell) {
        String raw = cell == null ? null : cell.getRawValue();
        return raw == null ? "" : raw;
    }

    private static Map<String, Integer> columns(List<String> header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            columns.put(header.get(i).strip(), i);
        }
        return columns;
    }

    /** Both decimal marks, no thousands marks; absent when blank. */
    static @Nullable Double number(String text) {
        return text.isBlank() ? null : Double.valueOf(text.replace(',', '.'));
    }
}
