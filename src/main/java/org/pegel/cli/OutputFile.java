package org.pegel.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that a command writes, whole or not at all. */
final class OutputFile {
    private OutputFile() {}

    /** What stands in it then. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Fails as wrong use when there is one already that must not be replaced. */
    static void requireFree(Path file, boolean overwrite, Output output) {
        if (Files.exists(file) && !overwrite) {
            throw output.wrongUse("Die Datei gibt es schon: " + file + ". Mit --overwrite wird sie ersetzt.");
        }
    }

    /**
     * Beside the file first: who reads it meanwhile finds the former one or the new one, whole. Fails as wrong use when it
     * can't be written; then everything is as before.
     */
    static void write(Path file, Output output, Content content) {
        Path whole = file.toAbsolutePath();
        Path part = whole.resolveSibling("." + whole.getFileName() + ".tmp");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.writeTo(out);
            }
            Files.move(part, whole, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            part.toFile().delete();
            throw output.wrongUse("Nicht zu schreiben: " + file + " (" + failed.getMessage() + ")");
        }
    }
}
