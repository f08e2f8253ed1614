package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.rule.ScenarioCity.scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.rule.severity.Aspect;
import org.pegel.scenario.Scenario;
import org.pegel.table.Problems;

/** What {@code bewertung.csv} makes of threshold findings, through real sessions. */
class SeverityTableTest {
    private static final String HEADER = "Stufe;Trend;Zielstand;Sicherheit;Schwere;Antwortfrist\n";

    private static final String THRESHOLDS =
            "schwellen: [{indikator: betreuung, prüfschwelle: 24, handlungsschwelle: 20, Vorgesehene Reaktion:"
                    + " Gespräch}], ";

    @TempDir
    private Path temp;

    private SeverityTable table(String rows) throws IOException {
        Files.writeString(temp.resolve("bewertung.csv"), HEADER + rows);
        Problems problems = new Problems();
        SeverityTable table = SeverityTable.read(temp, problems);
        assertThat(problems.all()).isEmpty();
        return table;
    }

    private static Finding judged(String series, SeverityTable table) {
        Scenario scenario = scenario("%s reihen: [%s]".formatted(THRESHOLDS, series));
        List<Finding> findings = new Judge(scenario.rules().with(table, RuleBook.EMPTY))
                .judge(scenario.assessments(), List.of()).findings().stream()
                        .filter(finding -> finding.ruleId().equals("kern-schwelle"))
                        .toList();
        assertThat(findings).hasSize(1);
        return findings.get(0);
    }

    private static String betreuung(String values) {
        return "{indikator: betreuung, gebiet: nord, ab: 2016, werte: [%s]}".formatted(values);
    }

    @Test
    void theRowThatFitsGivesSeverityAndTimeToAnswer() throws IOException {
        SeverityTable table = table(
                """
                Prüfschwelle;ungünstig;;gesichert;dringender Prüfbedarf;2 Wochen
                Prüfschwelle;ungünstig;;nicht gesichert, zu wenig Daten;Prüfbedarf;30 Tage
                Prüfschwelle;günstig, gleichbleibend, ohne Aussage;;;Hinweis;
                Handlungsschwelle;;;;dringender Prüfbedarf;
                """);

        Finding certain = judged(betreuung("31, 30, 29, 28, 27, 26, 25, 24, 23"), table);
        assertThat(certain.severity()).isEqualTo(Severity.CRITICAL);
        assertThat(certain.evidence())
                .containsEntry("answerWithin", "P14D")
                .containsEntry("trendClass", "ungünstig")
                .containsEntry("certaintyClass", "gesichert")
                .containsEntry("severityRow", "bewertung.csv, Zeile 2")
                .doesNotContainKey("targetClass");

        Finding uncertain = judged(betreuung("25, 30, 23, 28, 25, 26, 28, 24, 23"), table);
        assertThat(uncertain.severity()).isEqualTo(Severity.WARNING);
        assertThat(uncertain.evidence()).containsEntry("answerWithin", "P30D");

        Finding better = judged(betreuung("15, 16, 17, 18, 19, 20, 21, 22, 23"), table);
        assertThat(better.severity()).isEqualTo(Severity.INFO);
        assertThat(better.evidence()).doesNotContainKey("answerWithin");
    }

    @Test
    void withoutForeseenReactionNothingIsUrgentWhateverTheTableSays() throws IOException {
        SeverityTable table = table(";;;;dringender Prüfbedarf;\n");
        Scenario scenario = scenario(
                "schwellen: [{indikator: betreuung, prüfschwelle: 24}], reihen: [%s]".formatted(betreuung("22")));

        assertThat(new Judge(scenario.rules().with(table, RuleBook.EMPTY))
                        .judge(scenario.assessments(), List.of())
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void aTableThatSaysWhatTheEngineSaysChangesNothing() throws IOException {
        SeverityTable table = table("Prüfschwelle;;;;Prüfbedarf;\nHandlungsschwelle;;;;dringender Prüfbedarf;\n");

        List<String> found = new ArrayList<>();
        EngineRulesTest.scenarios().forEach(scenario -> {
            List<Finding> byTable = new Judge(scenario.rules().with(table, RuleBook.EMPTY))
                    .judge(scenario.assessments(), scenario.deliveries())
                    .findings();
            assertThat(byTable.stream().map(SeverityTableTest::said))
                    .as(scenario.name())
                    .containsExactlyElementsOf(ScenarioCity.judge(scenario).findings().stream()
                            .map(SeverityTableTest::said)
                            .toList());
            byTable.forEach(finding -> found.add(finding.ruleId()));
        });
        assertThat(found).contains("kern-schwelle");
    }

    private static String said(Finding finding) {
        return finding.ruleId() + " " + finding.subject().key() + " " + finding.severity() + " " + finding.message();
    }

    static Stream<String> rows() {
        return Stream.of(Aspect.values())
                .flatMap(aspect -> aspect.words().stream().map(word -> aspect.header() + " " + word));
    }

    /** Series that have each word: nothing in the table is a word that no series ever has. */
    @ParameterizedTest
    @MethodSource("rows")
    void eachWordFitsSomeSeries(String word) {
        assertThat(Stream.of(
                                betreuung("15, 16, 17, 18, 19, 20, 21, 22, 23"),
                                betreuung("31, 30, 29, 28, 27, 26, 25, 24, 19"),
                                betreuung("25, 30, 23, 28, 25, 26, 28, 24, 23"),
                                betreuung("22, 22, 22, 22, 22"),
                                betreuung("22"))
                        .flatMap(series -> Stream.of("56", "24", "22.5", "21").map(target -> words(series, target)))
                        .flatMap(List::stream))
                .contains(word);
    }

    private static List<String> words(String series, String target) {
        String targets =
                "ziele: [{indikator: betreuung, Zielart: erreichen, zielwert: %s, zieljahr: 2030}], ".formatted(target);
        Scenario scenario = scenario("%s %s reihen: [%s]".formatted(THRESHOLDS, targets, series));
        return Stream.of(Aspect.values())
                .map(aspect ->
                        aspect.header() + " " + aspect.of(scenario.assessments().get(0)))
                .toList();
    }
}
