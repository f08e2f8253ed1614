package org.pegel.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Finds the reader for a file by the ending of its name. */
final class TableFormats {

    static final String READABLE = "Dateien mit der Endung .csv, .txt, .tsv, .xlsx oder .ods, auch in .gz oder .zip";

    private static final String GZIP = ".gz";
    private static final String ZIP = ".zip";

    private TableFormats() {}

    static TableFile open(Path file, TableOptions options) {
        Content content = Content.of(file);
        String name = content.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(ZIP)) {
            return ZippedTables.open(file, content.place(), options);
        }
        return name.endsWith(GZIP) ? table(gunzipped(file, content, options), options) : table(content, options);
    }

    private static Content gunzipped(Path file, Content packed, TableOptions options) {
        FileStart start = FileStart.of(packed);
        if (!start.isGzip()) {
            throw new InvalidFilesException(Problem.error(
                    packed.place(), null, "die Datei ist nicht mit gzip gepackt", "eine Datei, die gzip gepackt hat"));
        }
        String name = packed.name().substring(0, packed.name().length() - GZIP.length());
        Unpacking unpacking = new Unpacking(packed.place(), options.limits());
        return new PackedContent(
                name,
                packed.place(),
                () -> new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                unpacking.only(name, size(file)));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw FileStart.unreadable(Place.of(file));
        }
    }

    /** Whether a table may be behind this name. */
    static boolean isTable(String name) {
        return switch (ending(name)) {
            case "xlsx", "ods" -> true;
            default -> isText(name);
        };
    }

    /** Whether a table without sheets is behind this name. */
    static boolean isText(String name) {
        return switch (ending(name)) {
            case "csv", "txt", "tsv" -> true;
            default -> false;
        };
    }

    /** Whether an archive is behind this name, in which Pegel would have to look for further archives. */
    static boolean isArchive(String name) {
        return switch (ending(name)) {
            case "zip", "gz", "tgz", "bz2", "xz", "zst", "7z", "rar", "tar", "jar" -> true;
            default -> false;
        };
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static TableFile table(Content content, TableOptions options) {
        return switch (ending(content.name())) {
            case "csv", "txt" -> CsvFile.open(content, options);
            case "tsv" -> CsvFile.open(content, options.delimiter() == null ? options.withDelimiter('\t') : options);
            case "xlsx" -> XlsxFile.open(content, options.limits());
            case "ods" -> OdsFile.open(content, options.limits());
            default ->
                throw new InvalidFilesException(Problem.error(
                        content.place(),
                        null,
                        isArchive(content.name())
                                ? "Archive in Archiven werden nicht gelesen"
                                : "diese Art von Datei kann nicht gelesen werden",
                        READABLE));
        };
    }
}
