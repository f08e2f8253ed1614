package org.pegel.table;

import java.io.IOException;
import java.io.InputStream;

/**
 * A table within an archive; unpacked while it is read, never under the name that the archive gives it.
 *
 * @param source opens the packed member and unpacks it
 * @param member counts what comes out
 */
record PackedContent(String name, Place place, Opening source, Unpacking.Member member) implements Content {

    /** Opens what may be opened again. */
    @FunctionalInterface
    interface Opening {
        InputStream open() throws IOException;
    }

    @Override
    public InputStream open() throws IOException {
        return member.counted(source.open());
    }

    @Override
    public UnpackedFile asFile() throws IOException {
        try (InputStream in = open()) {
            return UnpackedFile.copyOf(in);
        }
    }
}
