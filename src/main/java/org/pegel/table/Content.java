package org.pegel.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The bytes of a table, wherever they lie, read from their beginning as often as needed. */
interface Content {

    /** The name that tells the format, without folders. */
    String name();

    /** What problems point to. */
    Place place();

    InputStream open() throws IOException;

    /** The content as a file, for formats that are read from several places at once. */
    UnpackedFile asFile() throws IOException;

    static Content of(Path file) {
        return new Content() {
            @Override
            public String name() {
                return place().file();
            }

            @Override
            public Place place() {
                return Place.of(file);
            }

            @Override
            public InputStream open() throws IOException {
                return Files.newInputStream(file);
            }

            @Override
            public UnpackedFile asFile() {
                return UnpackedFile.asItLies(file);
            }
        };
    }
}
