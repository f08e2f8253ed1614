package org.pegel.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code assess} says over all districts of a level. */
class LevelNumbersTest {

    private static final int[] GROUP = {120, 340, 80, 60};
    private static final int[] OTHERS = {900, 600, 1100, 1500};

    @TempDir
    private Path folder;

    private JsonNode level(String group) throws IOException {
        StringBuilder rows = new StringBuilder("indicator,district,group,period,value,numerator,denominator,quality\n");
        for (int i = 0; i < GROUP.length; i++) {
            row(rows, i, "mit-mh-kita", 10 * (i + 1), GROUP[i]);
            row(rows, i, "ohne-mh-kita", 50, OTHERS[i]);
        }
        Path file = Files.writeString(folder.resolve("werte.csv"), rows);
        CommandLineRun run = CommandLineRun.of("assess", file, "--format", "json");
        assertThat(run.err()).isEmpty();
        for (JsonNode level : JsonMapper.shared().readTree(run.out()).path("levels")) {
            if (level.path("group").asString().equals(group)) {
                return level;
            }
        }
        throw new AssertionError("No numbers for " + group + ": " + run.out());
    }

    private static void row(StringBuilder rows, int district, String group, int percent, int base) {
        rows.append("betreuungsquote-u3,smb-%02d,%s,2024,%d,%s,%d,final\n"
                .formatted(district + 1, group, percent, percent * base / 100.0, base));
    }

    @Test
    void theGroupIsSpreadOverTheDistrictsUnlikeTheGroupItIsComparedWith() throws IOException {
        JsonNode spread = level("mit-mh-kita").path("spread");

        assertThat(spread.path("dissimilarity").asDouble())
                .as("Duncan and Duncan, worked example")
                .isEqualTo(0.420325203252, within(1e-9));
        assertThat(spread.path("districts").asInt()).isEqualTo(4);
        assertThat(spread.path("mean").asDouble())
                .as("each child counts once")
                .isEqualTo((120 * 10 + 340 * 20 + 80 * 30 + 60 * 40) / 600.0, within(1e-9));
    }

    @Test
    void whereAllAreAlikeThereIsNoInequality() throws IOException {
        JsonNode spread = level("ohne-mh-kita").path("spread");

        assertThat(spread.path("gini").asDouble()).isZero();
        assertThat(spread.path("variation").asDouble()).isZero();
        assertThat(spread.path("weighted").asBoolean()).isTrue();
    }
}
