package org.pegel.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Text with separated fields. */
final class CsvFile implements TableFile {

    private static final int SAMPLE = 1 << 16;
    private static final int LONGEST_FIELD = 1 << 20;

    private final Content content;
    private final TextEncoding encoding;
    private final char delimiter;
    private final char quote;

    private CsvFile(Content content, TextEncoding encoding, char delimiter, char quote) {
        this.content = content;
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.quote = quote;
    }

    static CsvFile open(Content content, TableOptions options) {
        FileStart start = FileStart.of(content);
        String format = start.knownFormat();
        if (format != null) {
            throw new InvalidFilesException(Problem.error(
                    content.place(), null, "die Datei ist keine Texttabelle, sondern " + format, "eine CSV-Datei"));
        }
        TextEncoding encoding = TextEncoding.of(content, start, options.charset());
        char quote = options.quote() == null ? '"' : options.quote();
        Character delimiter = options.delimiter();
        String sample = sample(content, encoding);
        return new CsvFile(content, encoding, delimiter == null ? Delimiters.detect(sample, quote) : delimiter, quote);
    }

    /** The first records, the last one whole unless it is very long. */
    private static String sample(Content content, TextEncoding encoding) {
        char[] buffer = new char[SAMPLE];
        int length = 0;
        try (Reader reader = encoding.open(content)) {
            for (int read = 0; read >= 0 && length < SAMPLE; read = reader.read(buffer, length, SAMPLE - length)) {
                length += read;
            }
        } catch (IOException unreadable) {
            throw FileStart.unreadable(content.place(), unreadable);
        }
        String sample = new String(buffer, 0, length);
        int lastLineEnd = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
        return length < SAMPLE || lastLineEnd < 0 ? sample : sample.substring(0, lastLineEnd);
    }

    @Override
    public Place place() {
        return content.place();
    }

    @Override
    public List<String> sheets() {
        String name = content.name();
        return List.of(name.substring(0, name.lastIndexOf('.')));
    }

    @Override
    public void read(String sheet, RowConsumer consumer) {
        if (!sheets().contains(sheet)) {
            throw new IllegalArgumentException("no such sheet: " + sheet);
        }
        CsvRows rows = new CsvRows(place());
        try (Reader reader = encoding.open(content);
                CsvReader<Row> csv = open(reader, rows);
                CloseableIterator<Row> records = csv.iterator()) {
            for (Row row = next(records, rows); row != null; row = next(records, rows)) {
                consumer.accept(row);
            }
        } catch (IOException unreadable) {
            throw FileStart.unreadable(content.place(), unreadable);
        }
    }

    private CsvReader<Row> open(Reader reader, CsvRows rows) {
        return CsvReader.builder()
                .fieldSeparator(delimiter)
                .quoteCharacter(quote)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .maxBufferSize(LONGEST_FIELD)
                .build(rows, reader);
    }

    /** Only the library's own exceptions are about the file; those of the consumer pass. */
    private @Nullable Row next(CloseableIterator<Row> records, CsvRows rows) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (CsvParseException broken) {
            throw rows.explain(broken);
        } catch (UncheckedIOException unreadable) {
            throw FileStart.unreadable(content.place(), new IOException(unreadable));
        }
    }

    @Override
    public void close() {
        // each reading opens and closes the file
    }
}
