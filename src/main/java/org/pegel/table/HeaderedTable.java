package org.pegel.table;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table with one header row, as people edit it ({@code ziele.csv}, {@code schwellen.xlsx}); read as a whole. The
 * first row with content is the header; blank rows are left out. In a workbook the sheet counts that is called like the
 * file, or else the first. Headers match whatever their case and the width of their blanks.
 */
public final class HeaderedTable {

    private final List<Record> rows;
    private final List<String> headers;

    private HeaderedTable(List<Record> rows, List<String> headers) {
        this.rows = List.copyOf(rows);
        this.headers = List.copyOf(headers);
    }

    /**
     * Reads the table. Mistyped, missing and duplicate headers, a value beyond the last header, a cell that holds no value
     * of its own and a file that cannot be read become errors; the records that could be read are there nevertheless. A
     * column that nobody knows is left out, with a warning.
     *
     * @param required headers that must be there
     * @param optional headers that may be there
     */
    public static HeaderedTable read(
            Path file, Collection<String> required, Collection<String> optional, Problems problems) {
        Collector collector = new Collector(required, new TableHeader(required, optional), problems);
        try (TableFile table = TableFile.open(file)) {
            String sheet = sheet(table, file);
            collector.guard = new CellGuard(table.merged(sheet), table.outside(sheet), problems);
            table.read(sheet, collector);
        } catch (InvalidFilesException unreadable) {
            problems.addAll(unreadable.problems());
        }
        return new HeaderedTable(collector.records, collector.header.found());
    }

    /** The one that is called like the file, or the first: somebody may have moved the sheet with the explanations. */
    private static String sheet(TableFile table, Path file) {
        String name = String.valueOf(file.getFileName());
        String title = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return table.sheets().stream()
                .filter(sheet -> sheet.equalsIgnoreCase(title))
                .findFirst()
                .orElse(table.sheets().get(0));
    }

    /**
     * Rows that stand elsewhere than in a file of their own: mappings whose keys are headers. Unknown keys and cells that
     * are no single value become errors.
     *
     * @param headers those that may be there
     */
    public static List<Record> written(List<YamlNode> rows, Collection<String> headers, Problems problems) {
        return rows.stream().map(row -> YamlRecord.of(row, headers, problems)).toList();
    }

    private static final class Collector implements RowConsumer {

        private final Collection<String> required;
        private final TableHeader header;
        private final Problems problems;
        private final List<Record> records = new ArrayList<>();
        private CellGuard guard;
        private boolean headerSeen;

        private Collector(Collection<String> required, TableHeader header, Problems problems) {
            this.required = required;
            this.header = header;
            this.problems = problems;
            this.guard = new CellGuard(List.of(), List.of(), problems);
        }

        @Override
        public void accept(Row row) {
            if (row.isBlank()) {
                return;
            }
            if (headerSeen) {
                Row filled = guard.filled(row);
                header.checkWidth(filled, problems);
                if (guard.accepts(filled, header.width())) {
                    records.add(new TableRecord(filled, header, problems));
                }
            } else {
                header.read(row, required, problems);
                headerSeen = true;
            }
        }
    }

    /** The headers that the file has, of those that may be there, in its order. */
    public List<String> headers() {
        return headers;
    }

    /** In the order of the file. */
    public List<Record> rows() {
        return rows;
    }

    /**
     * One row. Values that cannot be read are noted in the {@link Problems} that the table was read with, and absent.
     * Headers are those given to {@link #read}; asking for another one is an {@link IllegalArgumentException}.
     */
    @SuppressWarnings("JavaLangClash") // always said with its table: HeaderedTable.Record
    public interface Record {

        /** The row as a whole. */
        Place place();

        /** The cell below this header; the row as a whole if the file does not have the optional header. */
        Place place(String header);

        /** Trimmed; {@code null} when blank. */
        @Nullable
        String text(String header);

        /** Like {@link #text}; a blank cell is an error and gives the empty string. */
        String requiredText(String header);

        /** With decimal comma or point; {@code null} when blank, unreadable or ambiguous, the latter two noted. */
        @Nullable
        Double number(String header);

        /** Whether the cell says that its number is in per cent, by its format or with a sign. */
        boolean isPercent(String header);

        /** {@code null} when blank, or not a whole number, which is noted. */
        @Nullable
        Integer wholeNumber(String header);

        /** From 1800 to 2199; {@code null} when blank, or not a year, which is noted. */
        @Nullable
        Integer year(String header);

        /** {@code 22.11.2026}, {@code 2026-11-22} or a date cell; {@code null} when blank, or no date, which is noted. */
        @Nullable
        LocalDate date(String header);

        /** {@code ja} or {@code nein}; {@code null} when blank, or neither, which is noted. */
        @Nullable
        Boolean flag(String header);

        /**
         * One of the words of {@code choices}, whatever its case; {@code null} when blank, or none of them, which is
         * noted with the nearest word.
         */
        <E> @Nullable E choice(String header, Map<String, E> choices);

        /** Notes an error at this cell, with its value. */
        void error(String header, String message, @Nullable String allowed);

        /** Notes a warning at this cell, with its value. */
        void warning(String header, String message, @Nullable String allowed);
    }
}
