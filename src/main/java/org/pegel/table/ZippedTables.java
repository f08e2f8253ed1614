package org.pegel.table;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The tables in a ZIP archive. A single one counts as if it lay there unpacked; of several, each CSV file is a sheet
 * that is named like the file without its ending, and each sheet of a workbook is named {@code workbook/sheet}.
 */
final class ZippedTables implements TableFile {

    private static final int MOST_ENTRIES = 10_000;
    private static final int MOST_TABLES = 200;
    private static final Charset OLD_WINDOWS = Charset.forName("IBM850");

    private final Place place;
    private final ZipFile zip;
    private final List<TableFile> tables = new ArrayList<>();
    private final Map<String, Sheet> sheets = new LinkedHashMap<>();

    private record Sheet(TableFile table, String name) {}

    private ZippedTables(Place place, ZipFile zip) {
        this.place = place;
        this.zip = zip;
    }

    static TableFile open(Path file, Place place, TableOptions options) {
        if (!FileStart.of(Content.of(file)).isZip()) {
            throw broken(place);
        }
        ZippedTables tables = new ZippedTables(place, openZip(file, place));
        try {
            tables.openTables(options);
            return tables;
        } catch (RuntimeException unreadable) {
            tables.close();
            throw unreadable;
        }
    }

    /** Names in UTF-8, else as older systems write them. */
    private static ZipFile openZip(Path file, Place place) {
        try {
            return new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException first) {
            try {
                return new ZipFile(file.toFile(), OLD_WINDOWS);
            } catch (ZipException broken) {
                throw String.valueOf(broken.getMessage()).contains("encrypted") ? encrypted(place) : broken(place);
            } catch (IOException broken) {
                throw broken(place);
            }
        }
    }

    private void openTables(TableOptions options) {
        List<ZipEntry> members = ZipMembers.tables(Collections.list(zip.entries()), place, MOST_ENTRIES, MOST_TABLES);
        Unpacking unpacking = new Unpacking(place, options.limits());
        boolean single = members.size() == 1;
        for (ZipEntry member : members) {
            String name = ZipMembers.fileName(member);
            String stem = name.substring(0, name.lastIndexOf('.'));
            TableFile table = TableFormats.table(
                    new PackedContent(
                            name,
                            single ? place : place.inSheet(stem),
                            () -> zip.getInputStream(member),
                            unpacking.member(member)),
                    options);
            tables.add(table);
            for (String sheet : table.sheets()) {
                boolean workbook = !TableFormats.isText(name);
                add(single ? sheet : workbook ? stem + "/" + sheet : stem, new Sheet(table, sheet));
            }
        }
    }

    private void add(String name, Sheet sheet) {
        if (sheets.putIfAbsent(name, sheet) != null) {
            throw new InvalidFilesException(Problem.error(
                    place,
                    name,
                    "zwei Tabellen im Archiv heißen gleich",
                    "Dateinamen, die sich auch ohne Ordner und Endung unterscheiden"));
        }
    }

    private static InvalidFilesException broken(Place place) {
        return new InvalidFilesException(Problem.error(
                place,
                null,
                "das ZIP-Archiv ist beschädigt oder unvollständig",
                "ein Archiv, das sich ohne Kennwort entpacken lässt"));
    }

    private static InvalidFilesException encrypted(Place place) {
        return new InvalidFilesException(Problem.error(
                place,
                null,
                "das ZIP-Archiv ist mit einem Kennwort geschützt",
                "ein Archiv, das sich ohne Kennwort entpacken lässt"));
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public List<String> sheets() {
        return List.copyOf(sheets.keySet());
    }

    @Override
    public List<MergedRange> merged(String sheet) {
        Sheet found = find(sheet);
        return found.table.merged(found.name);
    }

    @Override
    public void read(String sheet, RowConsumer consumer) {
        Sheet found = find(sheet);
        Place outside = place.inSheet(sheet);
        boolean single = tables.size() == 1;
        found.table.read(found.name, row -> consumer.accept(single ? row : new Row(outside, row.line(), row.cells())));
    }

    private Sheet find(String sheet) {
        Sheet found = sheets.get(sheet);
        if (found == null) {
            throw new IllegalArgumentException("no such sheet: " + sheet);
        }
        return found;
    }

    @Override
    public void close() {
        tables.forEach(TableFile::close);
        try {
            zip.close();
        } catch (IOException ignored) {
            // opened for reading only: nothing is lost
        }
    }
}
