package org.pegel.table;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** Goes through one part of a workbook: what the library would stumble over, or take for something else, ends here. */
final class XlsxPart {

    /** Excel allows 32,767 characters. */
    private static final int LONGEST_TEXT = 1 << 20;

    private static final long MOST_STRING_MEMORY = 128L << 20;
    private static final int STRING_OVERHEAD = 64;
    private static final Set<String> KEPT_IN_MEMORY = Set.of("sheet", "Relationship", "Override", "numFmt", "xf");
    private static final int MOST_ELEMENTS_IN_MEMORY = 100_000;
    private static final int MOST_ARRAY_FORMULAS = 256;
    private static final int MOST_MERGED = 100_000;
    private static final int LONGEST_INDEX = 32;

    /** The part is not what a spreadsheet program writes. */
    static final class Implausible extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Implausible(String why) {
            super(why, null, false, false);
        }
    }

    private final String name;
    private final XlsxNames names;
    private final List<MergedRange> merged = new ArrayList<>();
    private final XlsxFormulas formulas = new XlsxFormulas();
    private final BitSet columns = new BitSet();
    private final StringBuilder stringIndex = new StringBuilder();
    private String root = "";
    private int row;
    private int rowText;
    private int column;
    private int textLength;
    private boolean inRow;
    private boolean inCell;
    private boolean asksForString;
    private boolean inValue;
    private int strings;
    private long stringMemory;
    private int mostStringAskedFor = -1;
    private int elements;
    private int arrayFormulas;
    private boolean holdsCellsOfAnotherFile;

    XlsxPart(String name, XlsxNames names) {
        this.name = name;
        this.names = names;
    }

    void read(SafeXml xml) throws XMLStreamException {
        while (xml.next()) {
            if (xml.isStart()) {
                root = xml.depth() == 1 ? xml.name() : root;
                start(xml);
            } else if (xml.isEnd()) {
                end(xml.name());
            } else {
                text(xml);
            }
        }
    }

    private void start(SafeXml xml) {
        switch (root) {
            case "worksheet" -> startInSheet(xml);
            case "sst" -> startInStrings(xml.name());
            default -> startElsewhere(xml);
        }
    }

    private void startInSheet(SafeXml xml) {
        switch (xml.name()) {
            case "row" -> startRow(xml.attribute("r"));
            case "c" -> startCell(xml);
            case "v" -> inValue = inCell;
            case "f" -> {
                require(
                        !"array".equals(xml.attribute("t")) || ++arrayFormulas <= MOST_ARRAY_FORMULAS,
                        "too many array formulas");
                formulas.start(row, column, xml.attribute("ref"));
            }
            case "mergeCell" -> merge(xml.attribute("ref"));
            default -> {
                // everything else is format
            }
        }
    }

    private void startRow(@Nullable String number) {
        int next = number == null ? row + 1 : CellReference.number(number);
        require(!inRow && next > row && next <= CellReference.MOST_ROWS, "rows out of order");
        inRow = true;
        row = next;
        rowText = 0;
        column = 0;
        columns.clear();
    }

    private void startCell(SafeXml xml) {
        String address = null;
        String type = null;
        for (int i = 0; i < xml.attributes(); i++) { // of each cell: looking them up by name takes twice as long
            switch (xml.attributeName(i)) {
                case "r" -> address = xml.attribute(i);
                case "t" -> type = xml.attribute(i);
                default -> {
                    // format
                }
            }
        }
        startCell(address, type);
    }

    private void startCell(@Nullable String address, @Nullable String type) {
        CellReference reference = address == null ? null : CellReference.of(address);
        require(address == null || (reference != null && reference.row() == row), "no such cell");
        column = reference == null ? column + 1 : reference.column();
        boolean twice = inCell || columns.get(column);
        require(inRow && !twice && column <= CellReference.MOST_COLUMNS, "no such column, or twice");
        columns.set(column);
        inCell = true;
        textLength = 0;
        asksForString = "s".equals(type);
        stringIndex.setLength(0);
    }

    private void merge(@Nullable String reference) {
        MergedRange range = CellReference.range(reference);
        require(range != null && merged.size() < MOST_MERGED, "merged cells");
        if (range != null) {
            merged.add(range);
        }
    }

    private void startInStrings(String element) {
        if (element.equals("si")) {
            strings++;
            textLength = 0;
            inCell = true;
            stringMemory += STRING_OVERHEAD;
        }
    }

    /** The library goes by the names of elements, wherever they stand; parts that it names must be looked through. */
    private void startElsewhere(SafeXml xml) {
        switch (xml.name()) {
            case "sheetData" -> holdsCellsOfAnotherFile = true;
            case "c" -> require(!holdsCellsOfAnotherFile, "a sheet without a worksheet");
            case "si" -> require(false, "strings without a table of strings");
            case "sheet" -> names.sheet(xml.attribute(XlsxNames.RELATIONS, "id"), xml.attribute("name"));
            case "Relationship" -> startRelation(xml);
            case "Override" -> {
                boolean plain = String.valueOf(xml.attribute("ContentType")).endsWith("+xml");
                require(!plain || isLookedThrough(xml.attribute("PartName")), "a part that is no XML");
            }
            default -> {
                // nothing that the library reads, or format
            }
        }
        require(!KEPT_IN_MEMORY.contains(xml.name()) || ++elements <= MOST_ELEMENTS_IN_MEMORY, "too many elements");
    }

    private void startRelation(SafeXml xml) {
        String target = xml.attribute("Target");
        boolean sheet = String.valueOf(xml.attribute("Type")).endsWith("/worksheet");
        require(!sheet || isLookedThrough(target), "a sheet that is no XML");
        if (name.endsWith("workbook.xml.rels")) {
            names.relation(xml.attribute("Id"), target);
        }
    }

    private static boolean isLookedThrough(@Nullable String part) {
        return part != null && part.toLowerCase(Locale.ROOT).matches(".*\\.(xml|rels|vml)");
    }

    private void text(SafeXml xml) throws XMLStreamException {
        if (!inCell) {
            return;
        }
        int length = xml.textLength();
        textLength += length;
        rowText += length;
        stringMemory += root.equals("sst") ? 2L * length : 0;
        require(
                textLength <= LONGEST_TEXT && rowText <= CsvRows.LONGEST_RECORD && stringMemory <= MOST_STRING_MEMORY,
                "too much text");
        if (formulas.isOpen()) {
            formulas.text(xml.text());
        }
        if (inValue && asksForString && stringIndex.length() < LONGEST_INDEX) {
            stringIndex.append(xml.text());
        }
    }

    private void end(String element) {
        switch (element) {
            case "v" -> inValue = false;
            case "f" -> formulas.end();
            case "row" -> inRow = false;
            case "si" -> inCell = false;
            case "c" -> {
                inCell = false;
                if (asksForString && !stringIndex.isEmpty()) {
                    int index = CellReference.number(stringIndex.toString());
                    require(index >= 0, "no such string");
                    mostStringAskedFor = Math.max(mostStringAskedFor, index);
                }
            }
            default -> {
                // everything else is format
            }
        }
    }

    private static void require(boolean plausible, String why) {
        if (!plausible) {
            throw new Implausible(why);
        }
    }

    /** The row that is being read, or the next one, from 1. */
    int row() {
        return inRow ? row : row + 1;
    }

    List<MergedRange> merged() {
        return merged;
    }

    /** Cells whose formula takes its value from outside the workbook. */
    List<MergedRange> outside() {
        return formulas.outside();
    }

    /** How many shared strings it holds. */
    int strings() {
        return strings;
    }

    /** The highest index of a shared string that it refers to; −1 for none. */
    int mostStringAskedFor() {
        return mostStringAskedFor;
    }
}
