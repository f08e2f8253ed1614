package org.pegel.bench;

import bench.empty.EmptyApplication;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.pegel.Pegel;

/**
 * From the start of the process until the health endpoint answers UP: Pegel without a sample against
 * {@link EmptyApplication}. Both run out of Pegel's jar with the same JVM options and an empty H2 database in a file;
 * they take turns, so that a busy machine holds up both.
 */
final class StartTime implements Comparison {
    private static final int RUNS = 5;
    private static final double GOAL = 2;

    /**
     * One start.
     *
     * @param ready milliseconds until ready
     * @param cpu milliseconds of CPU time of all threads until then: what stays the same on a busy machine
     */
    private record Start(double ready, double cpu) {}

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String measure() throws Exception {
        try (TemporaryFolder folder = new TemporaryFolder()) {
            Path classes = emptyApplication(folder.path().resolve("classes"));
            Path jar = Path.of(System.getProperty("pegel.jar", "target/pegel.jar"));
            List<Start> pegel = new ArrayList<>();
            List<Start> empty = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Path data = folder.path().resolve("run-" + run);
                empty.add(start(jar, classes, EmptyApplication.class, forEmpty(data)));
                pegel.add(start(jar, classes, Pegel.class, forPegel(data)));
                System.err.printf(Locale.ROOT, "start %d: empty %s, Pegel %s%n", run, empty.get(run), pegel.get(run));
            }
            return text(pegel, empty);
        }
    }

    private static String text(List<Start> pegel, List<Start> empty) {
        double ready = median(pegel, Start::ready);
        double emptyReady = median(empty, Start::ready);
        double cpu = median(pegel, Start::cpu);
        double emptyCpu = median(empty, Start::cpu);
        return String.format(
                Locale.ROOT,
                "Pegel ready after %.0f ms (%.0f ms of CPU), an empty Boot application after %.0f ms (%.0f ms), medians of"
                        + " %d starts; ratio %.2f (%.2f of CPU), to be reached %.0f",
                ready,
                cpu,
                emptyReady,
                emptyCpu,
                RUNS,
                ready / emptyReady,
                cpu / emptyCpu,
                GOAL);
    }

    private static double median(List<Start> starts, ToDoubleFunction<Start> figure) {
        return Figures.median(starts.stream().mapToDouble(figure).boxed().toList());
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

    private static Start start(Path jar, Path classes, Class<?> main, List<String> arguments) throws Exception {
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
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        try {
            HealthProbe.awaitUp(port, process, log);
            double ready = Figures.millisecondsSince(before);
            return new Start(
                    ready, process.info().totalCpuDuration().orElseThrow().toMillis());
        } finally {
            process.destroy();
            process.waitFor();
        }
    }
}
