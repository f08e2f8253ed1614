package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.pegel.rule.ScenarioCity.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.PolicyRules;
import org.pegel.scenario.Scenario;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** Rules in German sentences, read, put into Drools and judged in real sessions. */
class PolicyRulesJudgedTest {
    private static final Map<String, String> DEPARTMENTS =
            Map.of("bildungsreferat", "Bildungsreferat", "schulamt", "Staatliches Schulamt");

    private static final String GAP =
            """
            Regel "Betreuung: Abstand zur Gesamtstadt"
              Kennung: betreuung-abstand
              Grundlage: Bildungsausschuss, 12.03.2024, Vorlage 24/01234
              Gilt für Indikator "betreuung", Ebene "Stadtbezirk"
              Wenn der Wert mindestens 10 Prozentpunkte unter dem Wert der Gesamtstadt liegt
               und der Wert sich gegenüber dem vorigen Zeitraum verschlechtert hat
              Dann Prüfbedarf an "Bildungsreferat", Beteiligung "Staatliches Schulamt"
               mit "{Gebiet}: {Wert}, Gesamtstadt {Wert Gesamtstadt} ({Zeitraum})."
            """;

    private static final String SERIES =
            """
            reihen: [
              {indikator: betreuung, ab: 2024, werte: [30, 30]},
              {indikator: betreuung, ab: 2024, gebiete: {nord: [25, 19.5], ost: [18, 19], süd: [25, 21]}}]
            """;

    private static List<PolicyRule> rules(String text) {
        Problems problems = new Problems();
        List<PolicyRule> rules =
                PolicyRules.parse(Place.of("test.regel"), text, ScenarioCity.catalogue(), DEPARTMENTS, problems);
        assertThat(problems.all()).isEmpty();
        return rules;
    }

    private static RuleSet with(Scenario scenario, String text) {
        return scenario.rules().with(SeverityTable.STANDARD, RuleBook.of(rules(text)));
    }

    private static List<Finding> judged(String series, String text) {
        Scenario scenario = scenario(series);
        RuleSet rules = with(scenario, text);
        return new Judge(rules)
                .judge(scenario.assessments(), List.of()).findings().stream()
                        .filter(finding -> rules.rules().book().ids().contains(finding.ruleId()))
                        .toList();
    }

    private static String said(Finding finding) {
        return finding.ruleId() + " " + finding.subject().key() + " " + finding.severity() + " "
                + finding.message().replace('\u00a0', ' ');
    }

    @Test
    void aRuleSpeaksAboutTheSeriesThatFulfilItInItsOwnWords() {
        List<Finding> findings = judged(SERIES, GAP);

        assertThat(findings.stream().map(PolicyRulesJudgedTest::said))
                .containsExactly("betreuung-abstand series:betreuung/nord/insgesamt WARNING"
                        + " Nord: 19,5 %, Gesamtstadt 30,0 % (2025).");
        assertThat(findings.get(0).evidence())
                .contains(
                        entry("value", 19.5),
                        entry("title", "Betreuung: Abstand zur Gesamtstadt"),
                        entry("basis", "Bildungsausschuss, 12.03.2024, Vorlage 24/01234"),
                        entry("tells", List.of("bildungsreferat")),
                        entry("involves", List.of("schulamt")))
                .containsKeys("history", "file", "row");
    }

    @Test
    void theEvidenceHoldsTheNumbersOfEachStatement() {
        Object statements = judged(SERIES, GAP).get(0).evidence().get("statements");

        assertThat(statements)
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .hasSize(2)
                .first(InstanceOfAssertFactories.map(String.class, Object.class))
                .contains(
                        entry("holds", true), entry("distance", 10.5), entry("limit", 10.0), entry("cityValue", 30.0));
    }

    @Test
    void whatCannotBeDecidedNeverMakesARuleSpeakNorItsOpposite() {
        String negated =
                """
                Regel "Kein gesicherter Rückgang"
                  Kennung: kein-rueckgang
                  Grundlage: Bildungsausschuss, 12.03.2024
                  Gilt für Indikator "betreuung"
                  Wenn die Verschlechterung nicht statistisch gesichert ist
                  Dann Hinweis mit "{Gebiet}"
                """;

        assertThat(judged("reihen: [{indikator: betreuung, gebiet: nord, ab: 2025, werte: [20]}]", negated))
                .isEmpty();
        assertThat(judged(
                        "reihen: [{indikator: betreuung, gebiet: nord, ab: 2018, werte: [20, 21, 22, 20, 24, 25, 26,"
                                + " 27]}]",
                        negated))
                .hasSize(1);
    }

    @Test
    void twoRulesThatAskDifferentNumbersOfOneFormBothSpeak() {
        String two = GAP
                + GAP.replace("betreuung-abstand", "betreuung-abstand-klein")
                        .replace("10 Prozentpunkte", "5 Prozentpunkte");

        assertThat(judged(SERIES, two).stream()
                        .map(finding -> finding.ruleId() + finding.subject().key()))
                .containsExactly(
                        "betreuung-abstandseries:betreuung/nord/insgesamt",
                        "betreuung-abstand-kleinseries:betreuung/nord/insgesamt",
                        "betreuung-abstand-kleinseries:betreuung/süd/insgesamt");
    }

    @Test
    void aRuleThatCountsIndicatorsSpeaksAboutTheFieldInADistrict() {
        List<Finding> findings = judged(
                """
                reihen: [
                  {indikator: betreuung, ab: 2024, gebiete: {nord: [25, 20], ost: [25, 20]}},
                  {indikator: hochschulreife, ab: 2024, gebiete: {nord: [40, 39], ost: [40, 41]}},
                  {indikator: wiederholende, ab: 2024, gebiete: {nord: [3, 2], ost: [3, 2]}},
                  {indikator: arbeitslose, ab: 2024, gebiete: {ost: [5, 6]}}]
                """,
                """
                Regel "Bildung vor Ort"
                  Kennung: bildung-vor-ort
                  Grundlage: Bildungsausschuss, 12.03.2024
                  Gilt für Handlungsfeld "Bildung und Sprache"
                  Wenn bei mindestens 2 Indikatoren des Handlungsfelds gilt:
                    der Wert hat sich gegenüber dem vorigen Zeitraum verschlechtert
                  Dann Prüfbedarf mit "{Gebiet}, {Handlungsfeld}: {Anzahl} von {Anzahl insgesamt}: {Welche}"
                """);

        assertThat(findings.stream().map(PolicyRulesJudgedTest::said))
                .containsExactly("bildung-vor-ort field:nord/bildung WARNING"
                        + " Nord, Bildung und Sprache: 2 von 3: Betreuungsquote unter 3 Jahren, Hochschulreife");
        assertThat(findings.get(0).evidence()).contains(entry("affected", 2), entry("of", 3));
    }

    @Test
    void aRuleThatCountsDistrictsSpeaksAboutTheLevelAndLeavesOutWhatCannotBeDecided() {
        String rule =
                """
                Regel "Viele Bezirke"
                  Kennung: viele-bezirke
                  Grundlage: Bildungsausschuss, 12.03.2024
                  Gilt für Indikator "betreuung"
                  Wenn in mehr als einem Drittel der Stadtbezirke gilt:
                    der Wert hat sich gegenüber dem vorigen Zeitraum verschlechtert
                  Dann Prüfbedarf mit "{Indikator}, {Ebene}: {Anzahl} von {Anzahl insgesamt} ({Welche}), {Zeitraum}"
                """;

        assertThat(judged(
                                "reihen: [{indikator: betreuung, ab: 2024, gebiete: {nord: [25, 20], ost: [25, 26],"
                                        + " süd: [–, 20], west: [–, 20]}}]",
                                rule)
                        .stream()
                        .map(PolicyRulesJudgedTest::said))
                .containsExactly("viele-bezirke level:betreuung/stadtbezirk/insgesamt WARNING"
                        + " Betreuungsquote unter 3 Jahren, Stadtbezirk: 1 von 2 (Nord), 2025");
        assertThat(judged(
                        "reihen: [{indikator: betreuung, ab: 2024, gebiete: {nord: [25, 20], ost: [25, 26], süd: [20,"
                                + " 20]}}]",
                        rule))
                .isEmpty();
    }

    @Test
    void ofMeansTheMessageNamesTheMeansAndTheirPeriods() {
        String rule = GAP.replace("Ebene \"Stadtbezirk\"", "Ebene \"Stadtbezirk\", Mittel aus 2 Jahren")
                .replace(" und der Wert sich gegenüber dem vorigen Zeitraum verschlechtert hat\n", "");

        assertThat(judged(
                                "reihen: [{indikator: betreuung, ab: 2024, werte: [30, 32]}, {indikator: betreuung,"
                                        + " gebiet: nord, ab: 2024, werte: [20, 18]}]",
                                rule)
                        .stream()
                        .map(PolicyRulesJudgedTest::said))
                .containsExactly("betreuung-abstand series:betreuung/nord/insgesamt WARNING"
                        + " Nord: 19,0 %, Gesamtstadt 31,0 % (2024 bis 2025).");
    }

    @Test
    void theOrderOfSeriesAndRulesDoesNotMatter() {
        Scenario scenario = scenario(SERIES);
        List<PolicyRule> rules = new ArrayList<>(rules(
                GAP + GAP.replace("betreuung-abstand", "a-abstand").replace("10 Prozentpunkte", "5 Prozentpunkte")));
        List<Finding> first = findings(scenario, rules, scenario.assessments());
        Random random = new Random(3);
        for (int i = 0; i < 5; i++) {
            List<Assessment> shuffled = new ArrayList<>(scenario.assessments());
            Collections.shuffle(shuffled, random);
            Collections.shuffle(rules, random);
            assertThat(findings(scenario, rules, shuffled).stream().map(finding -> said(finding) + finding.evidence()))
                    .containsExactlyElementsOf(first.stream()
                            .map(finding -> said(finding) + finding.evidence())
                            .toList());
        }
        assertThat(first).isSortedAccordingTo(Finding.ORDER).hasSizeGreaterThan(2);
    }

    private static List<Finding> findings(Scenario scenario, List<PolicyRule> rules, List<Assessment> series) {
        return new Judge(scenario.rules().with(SeverityTable.STANDARD, RuleBook.of(rules)))
                .judge(series, List.of())
                .findings();
    }

    @Test
    void aRuleWithTheKennungOfAnEngineRuleIsRefused() {
        PolicyRule rule = rules(GAP).get(0);
        PolicyRule stolen = new PolicyRule(
                "kern-schwelle",
                rule.title(),
                rule.basis(),
                rule.scope(),
                rule.speaks(),
                rule.condition(),
                rule.severity(),
                rule.tells(),
                rule.involves(),
                rule.deadline(),
                rule.message(),
                rule.replaces(),
                rule.from(),
                rule.to(),
                rule.place());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> RuleBook.of(List.of(stolen)))
                .withMessage("Two rules are called kern-schwelle");
    }

    @Test
    void isBuiltAndJudgedOnAPoolThreadWithoutAClassLoaderOfItsOwn() throws Exception {
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setContextClassLoader(null);
            return thread;
        });
        try {
            assertThat(pool.submit(() -> judged(SERIES, GAP)).get()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }
}
