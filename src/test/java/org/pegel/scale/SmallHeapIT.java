package org.pegel.scale;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The benchmark {@code memory} does the same with twenty times as many rows. */
class SmallHeapIT {
    private static final long PATIENCE_MINUTES = 15;

    @TempDir
    private Path folder;

    @Test
    void halfAMillionRowsAreTakenInWithAHeapOf256Megabytes() throws Exception {
        assertThat(SmallHeap.take(folder, 1, PATIENCE_MINUTES))
                .contains("\"rows\" : " + Inkar.ROWS, "\"accepted\" : " + Inkar.ROWS, "\"rejected\" : 0");
    }
}
