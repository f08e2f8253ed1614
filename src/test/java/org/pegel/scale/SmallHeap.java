package org.pegel.scale;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Pegel with a heap of 256 MB that takes {@link Inkar} in; it ends with an error when it needs more. */
public final class SmallHeap {
    /** What the JVM may use. */
    public static final String HEAP = "-Xmx256m";

    private SmallHeap() {}

    /**
     * Runs {@code import} in a process of its own.
     *
     * @param folder for the file, the rules and the database
     * @param times so many times as long as the file is
     * @return the report as JSON
     * @throws IllegalStateException when the process does not end well
     */
    public static String take(Path folder, int times, long minutes) throws IOException, InterruptedException {
        Path rules = Inkar.rules(folder.resolve("rules"), times);
        Path file = Inkar.file(folder.resolve("inkar.csv"), times);
        Path out = folder.resolve("out.json");
        Path err = folder.resolve("err.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-jar",
                        System.getProperty("pegel.jar", "target/pegel.jar"),
                        "import",
                        file.toString(),
                        "--source",
                        Inkar.SOURCE,
                        "--rules",
                        rules.toString(),
                        "--data",
                        folder.resolve("data").toString(),
                        "--format",
                        "json"))
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("With " + HEAP + ": " + Files.readString(err));
        }
        return Files.readString(out);
    }
}
