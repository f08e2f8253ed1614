package org.pegel.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Compares a text with a committed file; {@code -Dgolden.update} writes the file instead. */
public final class Golden {

    private Golden() {}

    public static void check(Path file, String actual) {
        try {
            if (System.getProperty("golden.update") != null) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, actual);
            }
            assertThat(file)
                    .as("%s, to be written anew with -Dgolden.update", file)
                    .exists();
            assertThat(actual)
                    .as("%s, to be written anew with -Dgolden.update", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
