package org.pegel.table;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/** The first bytes of a file, which tell what it is, whatever its ending says. */
final class FileStart {

    private static final int LENGTH = 8;

    private final byte[] bytes;

    private FileStart(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Reads it.
     *
     * @throws InvalidFilesException if there is no such file, it cannot be read, or it is empty
     */
    static FileStart of(Content content) {
        try (InputStream in = content.open()) {
            FileStart start = new FileStart(in.readNBytes(LENGTH));
            if (start.bytes.length == 0) {
                throw new InvalidFilesException(Problem.error(content.place(), null, "die Datei ist leer", null));
            }
            return start;
        } catch (NoSuchFileException missing) {
            throw new InvalidFilesException(Problem.error(content.place(), null, "die Datei gibt es nicht", null));
        } catch (IOException unreadable) {
            throw unreadable(content.place(), unreadable);
        }
    }

    static InvalidFilesException unreadable(Place place) {
        return new InvalidFilesException(
                Problem.error(place, null, "die Datei kann nicht gelesen werden", "eine Datei, die Pegel lesen darf"));
    }

    /** Because of what the archive says, or because of the system. */
    static InvalidFilesException unreadable(Place place, IOException why) {
        if (why instanceof ZipException || why instanceof EOFException) {
            return new InvalidFilesException(Problem.error(
                    place,
                    null,
                    "die gepackte Datei ist beschädigt oder unvollständig",
                    "eine Datei, die sich ohne Fehler entpacken lässt"));
        }
        return unreadable(place);
    }

    boolean isZip() {
        return startsWith('P', 'K', 3, 4);
    }

    boolean isGzip() {
        return startsWith(0x1F, 0x8B);
    }

    /** German name of a known format that is not text; {@code null} if the start looks like none of them. */
    @Nullable
    String knownFormat() {
        if (isZip()) {
            return "eine Excel-Arbeitsmappe oder ein ZIP-Archiv";
        }
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            return "eine alte (.xls) oder mit Kennwort geschützte Office-Datei";
        }
        if (startsWith('%', 'P', 'D', 'F')) {
            return "ein PDF";
        }
        if (isGzip()) {
            return "mit gzip gepackt";
        }
        return startsWith('<', '?', 'x', 'm', 'l') ? "XML" : null;
    }

    boolean startsWith(int... expected) {
        return bytes.length >= expected.length
                && Arrays.equals(
                        expected,
                        IntStream.range(0, expected.length)
                                .map(i -> bytes[i] & 0xFF)
                                .toArray());
    }
}
