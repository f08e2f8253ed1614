package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgressBarTest {
    private final StringWriter screen = new StringWriter();
    private final TickingClock clock = new TickingClock();

    @TempDir
    private Path folder;

    @Test
    void rowsShareRateAndRemainingTimeStandInOneLine() {
        ProgressBar bar = bar(526_256);
        read(bar, 1, 128_000, 1);

        assertThat(lines())
                .last()
                .isEqualTo("inkar.csv: 128.000 von 526.256 Zeilen (24 %), 128.000 je Sekunde, noch 3 s");
    }

    @Test
    void whereNobodyKnowsTheLengthOnlyRowsAndRateAreTold() {
        ProgressBar bar = bar(0);
        read(bar, 1, 12_800, 10);

        assertThat(lines()).last().isEqualTo("inkar.csv: 12.800 Zeilen, 12.800 je Sekunde");
    }

    @Test
    void itIsDrawnFourTimesASecondHoweverManyRowsPass() {
        read(bar(526_256), 1, 256_000, 1);

        assertThat(lines()).hasSize(8);
    }

    @Test
    void longTimesAreToldInMinutes() {
        read(bar(10_000_000), 1, 128_000, 1);

        assertThat(lines()).last().asString().endsWith("noch 1:17 min");
    }

    @Test
    void whatFollowsStartsOnAnEmptyLine() {
        ProgressBar bar = bar(526_256);
        read(bar, 1, 128_000, 1);
        bar.allRead();
        String last = lines().get(lines().size() - 1).strip();
        bar.close();

        assertThat(last).isEqualTo("inkar.csv: 128.000 Zeilen gelesen, werden gespeichert");
        assertThat(screen.toString()).endsWith("\r" + " ".repeat(last.length()) + "\r");
    }

    @Test
    void aShortFileShowsNothing() {
        ProgressBar bar = bar(100);
        read(bar, 1, 100, 1);
        bar.allRead();
        bar.close();

        assertThat(screen.toString()).isEmpty();
    }

    @Test
    void linesOfATextAreCountedAndOfAWorkbookNot() throws Exception {
        Path text = Files.writeString(folder.resolve("a.csv"), "a\nb\nc");

        assertThat(ProgressBar.linesOf(text)).isEqualTo(3);
        assertThat(ProgressBar.linesOf(Path.of("a.xlsx"))).isZero();
    }

    private ProgressBar bar(long lines) {
        return new ProgressBar(new PrintWriter(screen), clock, "inkar.csv", lines);
    }

    /** Rows, of which each 128 take some milliseconds. */
    private void read(ProgressBar bar, int from, int to, long millis) {
        for (int line = from; line <= to; line++) {
            if (line % 128 == 0) {
                clock.millis += millis;
            }
            bar.line(line);
        }
    }

    /** What stood on the screen, one after the other. */
    private List<String> lines() {
        return Stream.of(screen.toString().split("\r"))
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static final class TickingClock extends Clock {
        private long millis;

        @Override
        public long millis() {
            return millis;
        }

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
