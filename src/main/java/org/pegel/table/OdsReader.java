package org.pegel.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the sheets of an OpenDocument table. Rows and cells may say that they stand there a number of times:
 * blank ones are passed over, others are delivered as often as a sheet has room for and no more than is reasonable.
 */
final class OdsReader {

    static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    /** Document, body, spreadsheet, table. */
    private static final int DEPTH_OF_SHEETS = 4;
    /** LibreOffice keeps what it knows of other files in sheets of its own. */
    private static final String OTHER_FILE = "'file:";

    private static final int MOST_SHEETS = 2_000;
    private static final int MOST_MERGED = 100_000;
    private static final long MOST_REPEATED_CELLS = 1L << 24;

    /** The table is not what a spreadsheet program writes. */
    static final class Implausible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Implausible(String why) {
            super(why, null, false, false);
        }

        static void unless(boolean plausible, String why) {
            if (!plausible) {
                throw new Implausible(why);
            }
        }
    }

    private final Place file;
    private final @Nullable String wanted;
    private final RowConsumer consumer;
    private final BiConsumer<String, List<MergedRange>> sheets;
    private @Nullable String sheet;
    private List<MergedRange> merged = new ArrayList<>();
    private OdsRow cells = new OdsRow();
    private int line = 1;
    private int rowTimes;
    private int sheetCount;
    private long repeatedCells;

    /**
     * Prepares reading.
     *
     * @param wanted the sheet whose rows are delivered; {@code null} for none
     * @param sheets learns of every sheet, in their order, with its merged cells
     */
    OdsReader(Place file, @Nullable String wanted, RowConsumer consumer, BiConsumer<String, List<MergedRange>> sheets) {
        this.file = file;
        this.wanted = wanted;
        this.consumer = consumer;
        this.sheets = sheets;
    }

    void read(SafeXml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart()) {
                start(xml);
            } else if (xml.isEnd()) {
                end(xml.name(), xml.depth());
            } else if (sheet != null) {
                cells.text(xml.text());
            }
        }
    }

    private void start(SafeXml xml) {
        if (xml.depth() == DEPTH_OF_SHEETS && xml.name().equals("table")) {
            String name = xml.attribute(TABLE, "name");
            sheet = name == null || name.startsWith(OTHER_FILE) ? null : name;
            merged = new ArrayList<>();
            line = 1;
            Implausible.unless(++sheetCount <= MOST_SHEETS, "too many sheets");
        } else if (sheet != null && xml.name().equals("table-row")) {
            rowTimes = times(xml.attribute(TABLE, "number-rows-repeated"));
            cells = new OdsRow();
        } else if (sheet != null) {
            MergedRange range = cells.start(xml, line);
            if (range != null) {
                merged.add(range);
                Implausible.unless(merged.size() <= MOST_MERGED, "too many merged cells");
            }
        }
    }

    private void end(String name, int depth) {
        if (depth == DEPTH_OF_SHEETS - 1 && name.equals("table") && sheet != null) {
            sheets.accept(sheet, List.copyOf(merged));
            sheet = null;
        } else if (sheet != null && name.equals("table-row")) {
            endRow();
        } else if (sheet != null) {
            cells.end(name, depth);
        }
    }

    private void endRow() {
        List<Cell> row = cells.cells();
        if (row.isEmpty()) {
            line = (int) Math.min((long) line + rowTimes, CellReference.MOST_ROWS + 1L);
            return;
        }
        repeatedCells += (rowTimes - 1L) * row.size();
        Implausible.unless(
                (long) line + rowTimes - 1 <= CellReference.MOST_ROWS && repeatedCells <= MOST_REPEATED_CELLS,
                "too many rows");
        for (int i = 0; i < rowTimes; i++) {
            if (sheet != null && sheet.equals(wanted)) {
                consumer.accept(new Row(file.inSheet(sheet), line, row));
            }
            line++;
        }
        cells = new OdsRow();
    }

    /** At least 1; a count that is none, or beyond a billion, is implausible. */
    static int times(@Nullable String text) {
        int times = text == null ? 1 : CellReference.number(text);
        Implausible.unless(times >= 1, "not a count");
        return times;
    }

    /** Where it is now. */
    Place place() {
        return sheet == null ? file : file.inSheet(sheet).at(Math.min(line, CellReference.MOST_ROWS));
    }
}
