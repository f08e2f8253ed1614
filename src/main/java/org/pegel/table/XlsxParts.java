package org.pegel.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks at the parts of a workbook before it is parsed: each is unpacked once and counted, because the sizes that an
 * archive states may be false.
 */
final class XlsxParts {

    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_PART = 2L << 30;
    /** Shared strings and styles are held in memory. */
    private static final long LARGEST_PART_IN_MEMORY = 256L << 20;

    private static final long SMALL = 16L << 20;
    /** Real sheets shrink to a tenth or a thirtieth. */
    private static final int MOST_RATIO = 200;

    private XlsxParts() {}

    /**
     * Unpacks and counts every part.
     *
     * @return whether the workbook has styles, which tell dates from numbers
     * @throws InvalidFilesException if the archive is broken or unpacks to more than is reasonable
     */
    static boolean check(Path path) {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_PARTS) {
                throw tooLarge(path, zip.size() + " Teile");
            }
            byte[] buffer = new byte[1 << 16];
            for (ZipEntry entry : Collections.list(zip.entries())) {
                checkSize(path, zip, entry, buffer);
            }
            return zip.stream().anyMatch(entry -> entry.getName().endsWith("styles.xml"));
        } catch (IOException broken) {
            throw new InvalidFilesException(Problem.error(
                    Place.of(path),
                    null,
                    "die Arbeitsmappe ist beschädigt oder unvollständig",
                    "eine Arbeitsmappe, die Excel oder LibreOffice ohne Reparatur öffnet"));
        }
    }

    private static void checkSize(Path path, ZipFile zip, ZipEntry entry, byte[] buffer) throws IOException {
        boolean sheet = entry.getName().contains("worksheets/");
        long most = sheet ? LARGEST_PART : LARGEST_PART_IN_MEMORY;
        long packed = Math.max(1, entry.getCompressedSize());
        long size = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                size += read;
                if (size > most || (size > SMALL && size / packed > MOST_RATIO)) {
                    throw tooLarge(path, entry.getName());
                }
            }
        }
    }

    private static InvalidFilesException tooLarge(Path path, String value) {
        return new InvalidFilesException(Problem.error(
                Place.of(path),
                value,
                "die Arbeitsmappe entpackt sich zu unglaubwürdiger Größe",
                "Blätter bis 2 GB, höchstens " + MOST_RATIO + "-fach gepackt"));
    }
}
