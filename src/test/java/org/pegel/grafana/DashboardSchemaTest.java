package org.pegel.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pegel.SystemProgram;

/** The files against Grafana's own types ({@code @grafana/schema}), by the TypeScript compiler. */
class DashboardSchemaTest {
    private static final Path SOURCE = Path.of("src/test/grafana");
    /** Kept between builds, so that packages are fetched once. */
    private static final Path PACKAGES = Path.of("target/grafana-schema");

    private record Result(int code, String output) {}

    @BeforeAll
    static void install() throws Exception {
        SystemProgram.path("node");
        String npm = SystemProgram.path("npm").toString();
        Files.createDirectories(PACKAGES);
        copy("package.json");
        boolean sameAsBefore = Files.exists(PACKAGES.resolve("node_modules"))
                && Files.exists(PACKAGES.resolve("package-lock.json"))
                && Files.mismatch(SOURCE.resolve("package-lock.json"), PACKAGES.resolve("package-lock.json")) == -1;
        if (!sameAsBefore) {
            copy("package-lock.json");
            Result result = run(PACKAGES, npm, "ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund");
            if (result.code() != 0 && "true".equals(System.getenv("CI"))) {
                throw new AssertionError("npm, which CI must have: " + result.output());
            }
            Assumptions.assumeTrue(result.code() == 0, () -> "packages not here: " + result.output());
        }
    }

    private static void copy(String file) throws IOException {
        Files.copy(SOURCE.resolve(file), PACKAGES.resolve(file), StandardCopyOption.REPLACE_EXISTING);
    }

    private static Result run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    @Test
    void everyDashboardIsOneForGrafanaAndMistakesAreFound() throws Exception {
        Path folder = Files.createTempDirectory(PACKAGES, "compiled");
        for (DashboardFile dashboard : DashboardFile.all()) {
            write(folder, dashboard.uid(), Files.readString(DashboardFile.FOLDER.resolve(dashboard.name())));
        }
        List<String> mistakes = mistakes();
        for (int i = 0; i < mistakes.size(); i++) {
            write(folder, "mistake" + i, mistakes.get(i));
        }

        Result result = compiled(folder);

        assertThat(result.output().lines().filter(line -> line.contains(".ts(") && !line.startsWith("mistake")))
                .as("errors in dashboards")
                .isEmpty();
        assertThat(IntStream.range(0, mistakes.size()).mapToObj(number -> "mistake" + number + ".ts("))
                .as("so the compiler did look")
                .isNotEmpty()
                .allSatisfy(file -> assertThat(result.output()).contains(file));
    }

    private static List<String> mistakes() throws IOException {
        String good = Files.readString(DashboardFile.FOLDER.resolve("pegel-lagebild.json"));
        List<String> mistakes = List.of(
                good.replaceFirst("\"showHeader\"", "\"showHead\""),
                good.replaceFirst("\"placement\":\"bottom\"", "\"placement\":\"below\""),
                good.replaceFirst("\"graphTooltip\": 1", "\"graphTooltip\": 7"),
                good.replaceFirst("\"custom.width\"", "\"custom.breadth\""),
                good.replaceFirst("\"type\": \"table\"", "\"type\": \"grid\""),
                good.replaceFirst("\"unit\":\"none\"", "\"units\":\"none\""));
        assertThat(mistakes).doesNotContain(good);
        return mistakes;
    }

    private static void write(Path folder, String name, String json) throws IOException {
        Files.writeString(
                folder.resolve(name + ".ts"),
                "import type { Checked } from './checked';\nexport default (%s) satisfies Checked;\n".formatted(json));
    }

    private static Result compiled(Path folder) throws Exception {
        // A folder below the packages: so the compiler finds them.
        for (String file : List.of("checked.ts", "tsconfig.json")) {
            Files.copy(SOURCE.resolve(file), folder.resolve(file));
        }
        return run(
                folder, SystemProgram.path("node").toString(), "../node_modules/typescript/bin/tsc", "--project", ".");
    }
}
