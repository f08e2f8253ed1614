package org.pegel.table;

import java.util.Collection;
import java.util.List;
import java.util.zip.ZipEntry;

/** Chooses the tables of an archive by the names of its entries, which are only looked at, never used as paths. */
final class ZipMembers {

    private ZipMembers() {}

    /**
     * The tables, in the order of the archive.
     *
     * @throws InvalidFilesException if there are none or too many, an archive is among the entries, or an entry's path
     *     leads out of the archive
     */
    static List<ZipEntry> tables(
            Collection<? extends ZipEntry> entries, Place archive, int mostEntries, int mostTables) {
        require(entries.size() <= mostEntries, archive, "das Archiv enthält zu viele Dateien", mostEntries);
        for (ZipEntry entry : entries) {
            if (leadsOut(entry.getName())) {
                throw new InvalidFilesException(Problem.error(
                        archive,
                        entry.getName(),
                        "ein Pfad im Archiv führt aus dem Archiv hinaus",
                        "Dateinamen und Ordner innerhalb des Archivs"));
            }
            if (!isHidden(entry) && TableFormats.isArchive(entry.getName())) {
                throw new InvalidFilesException(Problem.error(
                        archive, entry.getName(), "Archive in Archiven werden nicht gelesen", TableFormats.READABLE));
            }
        }
        List<ZipEntry> tables = entries.stream()
                .filter(entry -> !isHidden(entry) && TableFormats.isTable(entry.getName()))
                .<ZipEntry>map(entry -> entry)
                .toList();
        require(tables.size() <= mostTables, archive, "das Archiv enthält zu viele Tabellen", mostTables);
        if (tables.isEmpty()) {
            throw new InvalidFilesException(
                    Problem.error(archive, null, "das Archiv enthält keine Tabelle", TableFormats.READABLE));
        }
        return tables;
    }

    private static void require(boolean met, Place archive, String message, int most) {
        if (!met) {
            throw new InvalidFilesException(Problem.error(archive, null, message, "höchstens " + most));
        }
    }

    private static boolean leadsOut(String name) {
        String path = name.replace('\\', '/');
        return path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
    }

    /** Folders, and what systems add for themselves. */
    private static boolean isHidden(ZipEntry entry) {
        String path = "/" + entry.getName();
        return entry.isDirectory() || path.contains("/.") || path.contains("/__MACOSX/") || path.contains("/~$");
    }

    /** Without folders. */
    static String fileName(ZipEntry entry) {
        String path = entry.getName().replace('\\', '/');
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
