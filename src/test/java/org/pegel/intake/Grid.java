package org.pegel.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.pegel.table.TestWorkbook;

/** A table written with semicolons, made into a workbook: numbers become numeric cells, {@code 'text} stays text. */
final class Grid {

    private Grid() {}

    static Path workbook(Path file, String grid) {
        TestWorkbook workbook = new TestWorkbook();
        int line = 0;
        for (String text : grid.split("\n", -1)) {
            line++;
            Object[] cells = cells(text, line);
            if (cells.length > 0) {
                workbook.row(line, cells);
            }
        }
        try {
            return workbook.writeTo(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object[] cells(String text, int line) {
        List<Object> cells = new ArrayList<>();
        String[] parts = text.split(";", -1);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isBlank()) {
                cells.add((char) ('A' + i) + "" + line);
                cells.add(cell(parts[i]));
            }
        }
        return cells.toArray();
    }

    private static Object cell(String text) {
        if (text.startsWith("'")) {
            return text.substring(1);
        }
        if (text.startsWith("date:")) {
            return TestWorkbook.date(Integer.parseInt(text.substring(5)));
        }
        return text.matches("-?\\d+(\\.\\d+)?") ? (Object) Double.valueOf(text) : text;
    }
}
