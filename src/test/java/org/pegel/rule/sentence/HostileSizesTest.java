package org.pegel.rule.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.table.Problems;

/** Rules made to exhaust who reads them, each beside one that is just within bounds. */
@Timeout(60)
class HostileSizesTest {

    private static final String SENTENCE = "der Wert unter 40 % liegt";

    static Stream<Arguments> attempts() {
        return Stream.of(
                whens("many sentences", joined(61), joined(60)),
                whens(
                        "many sentences in one line",
                        joined(200).replace("\n", ""),
                        joined(20).replace("\n", "")),
                whens("deep groups", nested(5), nested(4)),
                whens("a long number", "der Wert unter " + "9".repeat(1_000) + " liegt", "der Wert unter 999999 liegt"),
                whens("many joints", "der Wert unter 40 % liegt " + "und ".repeat(400), SENTENCE),
                whens("many brackets", "(".repeat(1_500), SENTENCE),
                whens("many quotes", "\"\" ".repeat(500), SENTENCE),
                whens("one word again and again", "der Wert ".repeat(200), SENTENCE),
                whens("a bomb for regular expressions", "a".repeat(1_900) + "!", SENTENCE),
                whens("a bomb of blanks", " ".repeat(1_900) + "!", " ".repeat(1_900) + SENTENCE),
                whens("numbers without end", "der Wert unter " + "1.".repeat(900) + " liegt", "der Wert unter 1 liegt"),
                lines("a long line", Attempts.Line.TITLE, "Regel \"" + "x".repeat(2_000) + "\"", "Regel \"x\""),
                lines("a long title", Attempts.Line.TITLE, title(201), title(200)),
                lines("a long id", Attempts.Line.ID, "  Kennung: " + "x".repeat(81), "  Kennung: " + "x".repeat(80)),
                lines("a long message", Attempts.Line.MESSAGE, message(1_001), message(1_000)),
                lines(
                        "many placeholders open",
                        Attempts.Line.MESSAGE,
                        "  mit \"" + "{".repeat(900) + "\"",
                        message(9)));
    }

    private static Arguments whens(String name, String hostile, String twin) {
        return lines(name, Attempts.Line.WHEN, "  Wenn " + hostile, "  Wenn " + twin);
    }

    private static Arguments lines(String name, Attempts.Line line, String hostile, String twin) {
        return Arguments.of(name, Attempts.rule(line, hostile), Attempts.rule(line, twin));
    }

    private static String joined(int sentences) {
        return String.join("\n   und ", java.util.Collections.nCopies(sentences, SENTENCE));
    }

    private static String nested(int depth) {
        StringBuilder text = new StringBuilder("nichts davon gilt:");
        for (int i = 1; i < depth; i++) {
            text.append('\n').append(" ".repeat(4 + i)).append("nichts davon gilt:");
        }
        return text.append('\n').append(" ".repeat(20)).append(SENTENCE).toString();
    }

    private static String title(int length) {
        return "Regel \"" + "x".repeat(length) + "\"";
    }

    private static String message(int length) {
        return "   mit \"" + "x".repeat(length) + "\"";
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("attempts")
    void areRefused(String name, String hostile, String twin) {
        SchoolCity.Read read = SchoolCity.read(hostile);
        assertThat(SchoolCity.read(twin).only().id()).as("the twin").isNotBlank();
        assertThat(read.problems()).as(name).isNotEmpty().hasSizeLessThan(20);
        assertThat(read.texts())
                .allSatisfy(text -> assertThat(text).contains("Zeile").hasSizeLessThan(1_500));
        assertThat(read.rules()).isEmpty();
    }

    @Test
    void ofAHundredThousandRulesAreRefusedAtOnce() {
        String rule = Attempts.rule(Attempts.Line.ID, "  Kennung: r%d");
        StringBuilder many = new StringBuilder();
        for (int i = 0; i < 100_000; i++) {
            many.append(rule.replace("%d", Integer.toString(i)));
        }
        assertThat(SchoolCity.read(many.toString()).texts())
                .containsExactly(
                        "probe.regel: der Text ist zu lang – erlaubt: höchstens 1 MB; mehrere Dateien sind möglich");
    }

    @Test
    void ofTenMegabytesAreNotEvenRead(@TempDir Path rules) throws IOException {
        Path folder = Files.createDirectories(rules.resolve(PolicyRules.FOLDER));
        Files.writeString(folder.resolve("a.regel"), Attempts.rule(Attempts.Line.ID, "  Kennung: klein"));
        Files.write(folder.resolve("b.regel"), new byte[10 << 20]);
        assertThat(read(rules))
                .containsExactly(
                        "b.regel: die Datei ist zu groß – erlaubt: höchstens 1 MB; mehrere Dateien sind möglich");
    }

    @Test
    void ofAThousandMistakesAreListedInPart() {
        String mistakes = "x\n".repeat(1_000);
        assertThat(SchoolCity.read(mistakes).texts())
                .hasSize(201)
                .last()
                .isEqualTo("probe.regel: und 800 weitere Fehler in dieser Datei");
    }

    private static List<String> read(Path rules) {
        Problems problems = new Problems();
        PolicyRules.read(rules, SchoolCity.CATALOGUE, SchoolCity.DEPARTMENTS, problems);
        return problems.all().stream().map(org.pegel.table.Problem::text).toList();
    }
}
