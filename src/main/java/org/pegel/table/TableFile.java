package org.pegel.table;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;

/**
 * A file of one or more sheets, read row by row in constant memory. The ending decides the format ({@code .csv},
 * {@code .txt}, {@code .tsv}, {@code .xlsx}, {@code .ods}, each also in {@code .gz} or {@code .zip}), the content is
 * checked against it.
 */
public interface TableFile extends Closeable {

    /**
     * Opens the file and detects how it is written.
     *
     * @throws InvalidFilesException if the ending is unknown or the content is not what the ending says
     */
    static TableFile open(Path path) {
        return open(path, TableOptions.detect());
    }

    /** Like {@link #open(Path)}; the options override the detection. */
    static TableFile open(Path path, TableOptions options) {
        return TableFormats.open(path, options);
    }

    /** The file as a whole. */
    Place place();

    /** In the order of the workbook, never empty; a CSV file has one, named like the file without its
     * ending. Of several tables in one archive, each is a sheet, see {@code docs/quellen.md}. */
    List<String> sheets();

    /**
     * Which cells of the sheet are merged, in no particular order; never any in a CSV file. Cheap, and may be asked
     * before the sheet is read.
     */
    default List<MergedRange> merged(String sheet) {
        return List.of();
    }

    /** Cells whose formula takes its value from outside the workbook, in no particular order; only workbooks have any. */
    default List<MergedRange> outside(String sheet) {
        return List.of();
    }

    /**
     * Delivers every row of the sheet, blank ones included where the file has them. May be called again.
     *
     * @throws InvalidFilesException if the file turns out to be broken on the way; rows were delivered then
     * @throws IllegalArgumentException if there is no such sheet
     */
    void read(String sheet, RowConsumer consumer);

    @Override
    void close();
}
