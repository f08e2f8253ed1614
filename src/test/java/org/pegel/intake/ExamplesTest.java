package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.observation.Quality;

/** Every example of docs/quellen.md: the file it shows, read by the mapping it shows, gives what it says. */
class ExamplesTest {

    private static final Path DOCUMENT = Path.of("docs/quellen.md");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^### Beispiel: (.+?)$(.*?)(?=^#|\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+) ?([^\\n]*)\\n(.*?)^```$");
    private static final Map<Quality, String> WORDS = Map.of(
            Quality.PROVISIONAL, " (vorläufig)", Quality.ESTIMATED, " (geschätzt)", Quality.REVISED, " (revidiert)");

    @TempDir
    private Path folder;

    private record Block(String kind, String name, String content) {}

    private static Map<String, List<Block>> examples() throws IOException {
        Map<String, List<Block>> examples = new LinkedHashMap<>();
        Matcher example = EXAMPLE.matcher(Files.readString(DOCUMENT));
        while (example.find()) {
            List<Block> blocks = new ArrayList<>();
            Matcher block = BLOCK.matcher(example.group(2));
            while (block.find()) {
                blocks.add(new Block(block.group(1), block.group(2).strip(), block.group(3)));
            }
            examples.put(example.group(1), blocks);
        }
        return examples;
    }

    @TestFactory
    Stream<DynamicTest> eachExampleGivesWhatItSays() throws IOException {
        return examples().entrySet().stream()
                .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> check(example.getValue())));
    }

    @Test
    void thereAreExamples() throws IOException {
        assertThat(examples()).hasSizeGreaterThan(12);
    }

    private void check(List<Block> blocks) throws IOException {
        Path own = Files.createTempDirectory(folder, "beispiel");
        Office office = new Office(own, only(blocks, "yaml").content());
        List<String> lines = new ArrayList<>();
        for (Block block : blocks) {
            switch (block.kind()) {
                case "csv", "tsv" ->
                    lines.addAll(
                            report(office.take(block.name(), block.content().replace('→', '\t'))));
                case "xlsx" ->
                    lines.addAll(report(office.take(Grid.workbook(own.resolve(block.name()), block.content()))));
                case "daneben" -> Desk.file(own, block.name(), block.content());
                default -> assertThat(block.kind()).isIn("yaml", "text");
            }
        }
        office.desk.observed().forEach((key, value) -> lines.add(key + ": " + value));
        assertThat(String.join("\n", lines))
                .isEqualTo(only(blocks, "text").content().strip());
    }

    private static Block only(List<Block> blocks, String kind) {
        List<Block> found =
                blocks.stream().filter(block -> block.kind().equals(kind)).toList();
        assertThat(found).as(kind).hasSize(1);
        return found.get(0);
    }

    private static List<String> report(FileReport report) {
        List<String> lines = new ArrayList<>();
        lines.add("%s: %d Werte, davon %d neu, %d ohne Wert, %d abgelehnt; %d gefiltert"
                .formatted(
                        report.file(),
                        report.rows(),
                        report.accepted(),
                        report.missing(),
                        report.rejected(),
                        report.filtered()));
        for (ReportedProblem problem : report.problems()) {
            String column = problem.column() == null ? "" : ", Spalte " + problem.column();
            String line = problem.line() == null ? "" : "Zeile " + problem.line() + column + ": ";
            String value = problem.value() == null ? "" : " – „" + problem.value() + "“";
            String count = problem.count() == 1 ? "" : " (" + problem.count() + "-mal)";
            lines.add("  " + line + problem.reason() + value + count);
        }
        return lines;
    }

    static String word(Quality quality) {
        return WORDS.getOrDefault(quality, "");
    }
}
