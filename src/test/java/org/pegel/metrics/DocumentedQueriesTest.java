package org.pegel.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.SystemProgram;

/** The queries that the pages give as examples, where two processes are scraped and the past is loaded without them. */
class DocumentedQueriesTest {
    private static final List<String> ORIGINS =
            List.of("", ", instance=\"a\", job=\"pegel\"", ", instance=\"b\", job=\"pegel\"");

    @TempDir
    private Path folder;

    @Test
    void valuesAreJoinedWithTheNamesOfTheirIndicators() throws Exception {
        joins("docs/metrics.md", "name=\"Quote\", unit=\"%\"");
        joins("docs/metrics-history.md", "name=\"Quote\"");
    }

    private void joins(String page, String added) throws Exception {
        Path test = folder.resolve("test.yml");
        List<String> lines = new ArrayList<>(List.of("tests:", "  - input_series:"));
        for (String origin : ORIGINS) {
            lines.add("      - series: 'pegel_indicator_value{indicator=\"q\"" + origin + "}'");
            lines.add("        values: '5'");
            lines.add("      - series: 'pegel_indicator_info{indicator=\"q\", name=\"Quote\", unit=\"%\"" + origin
                    + "}'");
            lines.add("        values: '1'");
        }
        lines.add("    promql_expr_test:");
        lines.add("      - expr: '" + join(page) + "'");
        lines.add("        eval_time: 1m");
        lines.add("        exp_samples:");
        for (String origin : ORIGINS) {
            lines.add("          - labels: '{indicator=\"q\", " + added + origin + "}'");
            lines.add("            value: 5");
        }
        Process promtool = new ProcessBuilder(
                        SystemProgram.path("promtool").toString(),
                        "test",
                        "rules",
                        Files.write(test, lines).toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(promtool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(promtool.waitFor()).as(page + ": " + said).isZero();
    }

    /** The example that names both, in one line. */
    private static String join(String page) throws IOException {
        Matcher block = Pattern.compile("```\\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(Path.of(page)));
        while (block.find()) {
            int first = block.group(1).lastIndexOf("pegel_indicator_value");
            if (first >= 0 && block.group(1).contains("pegel_indicator_info")) {
                int start = block.group(1).lastIndexOf('\n', first) + 1;
                return block.group(1).substring(start).replaceAll("\\s+", " ").strip();
            }
        }
        throw new AssertionError("no example in " + page);
    }
}
