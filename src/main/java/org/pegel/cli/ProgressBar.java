package org.pegel.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.pegel.intake.Progress;

/**
 * How far the reading of a file has come, in one line of a terminal that is written over: rows, share of the file, rows a
 * second, remaining time. A library for this draws bars of its own and threads to keep them moving; a line of text that is
 * redrawn as rows pass needs neither.
 */
final class ProgressBar implements Progress, AutoCloseable {
    private static final int ROWS_BETWEEN_LOOKS = 128;
    private static final long MILLIS_BETWEEN_DRAWINGS = 250;
    private static final int PERCENT = 100;
    private static final double MILLIS = 1_000;
    private static final int MINUTE = 60;

    private final PrintWriter err;
    private final Clock clock;
    private final String file;
    private final long lines;
    private final long start;
    private long drawn;
    private long rows;
    private int width;

    /**
     * Draws nothing yet.
     *
     * @param file name of the file
     * @param lines how many lines it has; 0 where nobody knows
     */
    ProgressBar(PrintWriter err, Clock clock, String file, long lines) {
        this.err = err;
        this.clock = clock;
        this.file = file;
        this.lines = lines;
        this.start = clock.millis();
        this.drawn = start;
    }

    /** How many lines a text file has; 0 for every other file. */
    static long linesOf(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(java.util.Locale.ROOT);
        if (!name.matches(".*\\.(csv|txt|tsv)")) {
            return 0;
        }
        byte[] buffer = new byte[1 << 16];
        long lines = 1;
        try (var in = Files.newInputStream(file)) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                for (int i = 0; i < length; i++) {
                    lines += buffer[i] == '\n' ? 1 : 0;
                }
            }
            return lines;
        } catch (IOException unreadable) {
            return 0; // the import itself says so
        }
    }

    /** Whether standard error is a terminal, as far as the system tells: Linux does. */
    static boolean isTerminal() {
        try {
            String target = Path.of("/proc/self/fd/2").toRealPath().toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
        } catch (IOException elsewhere) {
            return System.console() != null;
        }
    }

    @Override
    public void line(int line) {
        rows++;
        if (rows % ROWS_BETWEEN_LOOKS == 0) {
            long now = clock.millis();
            if (now - drawn >= MILLIS_BETWEEN_DRAWINGS) {
                drawn = now;
                draw(text(line, now - start));
            }
        }
    }

    private String text(int line, long millis) {
        double rate = rows * MILLIS / Math.max(millis, 1);
        String speed = GermanCount.number(Math.round(rate)) + " je Sekunde";
        if (lines == 0) {
            return "%s: %s, %s".formatted(file, GermanCount.of(rows, "Zeile", "Zeilen"), speed);
        }
        long left = Math.max(lines - line, 0);
        return "%s: %s von %s Zeilen (%d %%), %s, noch %s"
                .formatted(
                        file,
                        GermanCount.number(line),
                        GermanCount.number(lines),
                        Math.min(PERCENT, line * PERCENT / lines),
                        speed,
                        duration(Math.round(left / rate)));
    }

    private static String duration(long seconds) {
        return seconds < MINUTE ? seconds + " s" : "%d:%02d min".formatted(seconds / MINUTE, seconds % MINUTE);
    }

    @Override
    public void allRead() {
        if (width > 0) {
            draw("%s: %s gelesen, werden gespeichert".formatted(file, GermanCount.of(rows, "Zeile", "Zeilen")));
        }
    }

    private void draw(String text) {
        err.print("\r" + text + " ".repeat(Math.max(width - text.length(), 0)));
        err.flush();
        width = text.length();
    }

    /** Leaves an empty line, whatever comes next. */
    @Override
    public void close() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
        }
    }
}
