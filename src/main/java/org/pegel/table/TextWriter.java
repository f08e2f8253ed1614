package org.pegel.table;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/** Writes a table as text: one line for each row, semicolons between cells, quotation marks only where they are needed. */
final class TextWriter {

    private TextWriter() {}

    static void write(List<String> headers, List<Map<String, String>> rows, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.LF)
                .build(out)) {
            csv.writeRecord(headers);
            for (Map<String, String> row : rows) {
                csv.writeRecord(headers.stream()
                        .map(header -> row.getOrDefault(header, ""))
                        .toList());
            }
        }
    }
}
