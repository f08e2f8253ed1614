package org.pegel.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.pegel.SystemProgram;
import tools.jackson.databind.json.JsonMapper;

/** {@code grafana/compose.yaml} against the schema of the compose specification. */
class ComposeSchemaTest {
    private static final Path SOURCE = Path.of("src/test/compose");
    private static final Path PACKAGES = Path.of("target/compose");

    @BeforeAll
    static void install() throws Exception {
        SystemProgram.path("node");
        Files.createDirectories(PACKAGES);
        for (String file : List.of("package.json", "package-lock.json", "check.mjs")) {
            Files.copy(SOURCE.resolve(file), PACKAGES.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        Process npm = new ProcessBuilder(
                        SystemProgram.path("npm").toString(),
                        "ci",
                        "--ignore-scripts",
                        "--prefer-offline",
                        "--no-audit",
                        "--no-fund")
                .directory(PACKAGES.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(npm.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        boolean installed = npm.waitFor() == 0;
        assertThat(installed || !"true".equals(System.getenv("CI")))
                .as("npm, which CI must have: " + said)
                .isTrue();
        Assumptions.assumeTrue(installed, () -> "packages not here: " + said);
    }

    @Test
    void itIsOneForCompose() throws Exception {
        assertThat(complaints(ComposeTest.content())).isEmpty();
    }

    @Test
    void whatComposeDoesNotKnowIsFound() throws Exception {
        Map<String, Object> content = ComposeTest.content();
        content.put("service", Map.of());
        content.put("services", Map.of("mail", Map.of("imagge", "x", "read_only", "perhaps")));

        assertThat(complaints(content))
                .contains("\"additionalProperty\":\"service\"", "\"additionalProperty\":\"imagge\"", "must be boolean");
    }

    private static String complaints(Map<String, Object> content) throws IOException, InterruptedException {
        Process check = new ProcessBuilder(SystemProgram.path("node").toString(), "check.mjs")
                .directory(PACKAGES.toFile())
                .redirectErrorStream(true)
                .start();
        try (var input = check.getOutputStream()) {
            input.write(JsonMapper.shared().writeValueAsBytes(content));
        }
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(check.waitFor()).as(said).isZero();
        return said;
    }
}
