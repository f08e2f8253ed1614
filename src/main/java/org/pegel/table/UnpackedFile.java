package org.pegel.table;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.ZipException;

/** A file to read from; a temporary copy is readable by its owner only and gone after {@link #close()}. */
record UnpackedFile(Path path, boolean temporary) implements Closeable {

    /**
     * The content as a file.
     *
     * @throws InvalidFilesException if it cannot be unpacked, or there is no room for it
     */
    static UnpackedFile of(Content content) {
        try {
            return content.asFile();
        } catch (ZipException | EOFException broken) {
            throw FileStart.unreadable(content.place(), broken);
        } catch (IOException noRoom) {
            throw new InvalidFilesException(Problem.error(
                    content.place(),
                    null,
                    "die Datei kann nicht zwischengespeichert werden",
                    "Platz im Ordner für temporäre Dateien"));
        }
    }

    static UnpackedFile asItLies(Path file) {
        return new UnpackedFile(file, false);
    }

    static UnpackedFile copyOf(InputStream in) throws IOException {
        UnpackedFile copy = new UnpackedFile(Files.createTempFile("pegel-", ".tmp"), true);
        try {
            Files.copy(in, copy.path, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException broken) {
            copy.close();
            throw broken;
        }
    }

    /** May be called while the file is still open: where the system allows it, the file has no name from then on. */
    @Override
    public void close() {
        if (temporary) {
            try {
                Files.deleteIfExists(path);
            } catch (IOException stillOpen) {
                path.toFile().deleteOnExit();
            }
        }
    }
}
