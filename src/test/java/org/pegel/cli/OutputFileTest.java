package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command's file is there as a whole, or as it was before. */
class OutputFileTest {
    @TempDir
    private Path folder;

    @Test
    void whatFailsHalfWayLeavesEverythingAsItWas() throws IOException {
        Path file = Files.writeString(folder.resolve("ziele.csv"), "bisher");

        assertThatThrownBy(() -> OutputFile.write(file, new Output(), out -> {
                    out.write("halb".getBytes(StandardCharsets.UTF_8));
                    throw new IOException("No space left on device");
                }))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("Nicht zu schreiben: " + file + " (No space left on device)");

        assertThat(file).hasContent("bisher");
        assertThat(folder.toFile().list()).containsExactly("ziele.csv");
    }
}
