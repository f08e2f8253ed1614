package org.pegel.bench;

import java.util.Locale;
import org.pegel.scale.Inkar;
import org.pegel.scale.SmallHeap;

/** INKAR and twenty times as many rows, each taken in by a process with a heap of 256 MB. */
final class ConstantMemory implements Comparison {
    private static final int TIMES = 20;
    private static final long PATIENCE_MINUTES = 60;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String measure() throws Exception {
        double once = seconds(1);
        double often = seconds(TIMES);
        return String.format(
                Locale.ROOT,
                "with %s %,d rows taken in wholly in %.0f s, %,d rows in %.0f s; %.1f times the time for %d times the rows",
                SmallHeap.HEAP,
                Inkar.ROWS,
                once,
                Inkar.ROWS * TIMES,
                often,
                often / once,
                TIMES);
    }

    private static double seconds(int times) throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            long before = System.nanoTime();
            String report = SmallHeap.take(folder.path(), times, PATIENCE_MINUTES);
            if (!report.contains("\"accepted\" : " + Inkar.ROWS * times)) {
                throw new IllegalStateException("Not taken in wholly: " + report);
            }
            return Figures.millisecondsSince(before) / 1_000;
        }
    }
}
