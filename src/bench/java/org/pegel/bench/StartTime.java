package org.pegel.bench;

import bench.empty.EmptyApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.pegel.Pegel;

/**
 * From the start of the process until the health endpoint answers UP: Pegel without a sample against
 * {@link EmptyApplication}. Both run out of Pegel's jar with the same JVM options and an empty H2 database in a file;
 * they take turns, so that a busy machine holds up both.
 */
final class StartTime implements Comparison {
    private static final int RUNS = 5;
    private static final double GOAL = 2;

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path classes = emptyApplication(folder.path().resolve("classes"));
            Path jar = Path.of(System.getProperty("pegel.jar", "target/pegel.jar"));
            List<Double> pegel = new ArrayList<>();
            List<Double> empty = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Path data = folder.path().resolve("run-" + run);
                empty.add(start(jar, classes, EmptyApplication.class, forEmpty(data)));
                pegel.add(start(jar, classes, Pegel.class, forPegel(data)));
            }
            double ratio = Figures.median(pegel) / Figures.median(empty);
            return String.format(
                    Locale.ROOT,
                    "Pegel ready after %.0f ms, an empty Boot application after %.0f ms (medians of %d starts);"
                            + " ratio %.2f, to be reached %.0f",
                    Figures.median(pegel),
                    Figures.median(empty),
                    RUNS,
                    ratio,
                    GOAL);
        }
    }

    /** Puts the empty application's class into a folder of its own: nothing else of the benchmarks is to be seen. */
    private static Path emptyApplication(Path classes) throws IOException {
        String file = EmptyApplication.class.getName().replace('.', '/') + ".class";
        Path copy = classes.resolve(file);
        Files.createDirectories(copy.getParent());
        try (InputStream original = EmptyApplication.class.getResourceAsStream("/" + file)) {
            Files.copy(original, copy);
        }
        return classes;
    }

    /** Its own settings, none of Pegel's, and none of Pegel's tables. */
    private static List<String> forEmpty(Path data) {
        return List.of(
                "--spring.config.name=empty",
                "--spring.main.banner-mode=off",
                "--spring.flyway.locations=classpath:bench/empty",
                "--spring.datasource.url=jdbc:h2:file:" + data.resolve("empty"));
    }

    private static List<String> forPegel(Path data) {
        return List.of(
                "--pegel.sample=",
                "--pegel.data=" + data,
                "--pegel.inbox=" + data.resolve("eingang"),
                "--pegel.outbox=" + data.resolve("postausgang"));
    }

    private static double start(Path jar, Path classes, Class<?> main, List<String> arguments) throws Exception {
        int port = HealthProbe.freePort();
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dloader.main=" + main.getName(),
                "-Dloader.path=" + classes,
                "-cp",
                jar.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher",
                "--server.port=" + port));
        command.addAll(arguments);
        Path log = classes.resolveSibling(main.getSimpleName() + ".log");
        long before = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            HealthProbe.awaitUp(port, process, log);
            return Figures.millisecondsSince(before);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
