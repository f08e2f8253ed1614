package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.report.AssessmentDocument;
import org.pegel.report.AssessmentExplanation;
import org.pegel.report.ComparisonEntry.GapEntry;
import org.pegel.scenario.Scenario;
import org.pegel.table.Place;

/** How far two groups lie apart, and how sure that is. */
class GroupGapTest {
    private static final String WITH = "gruppe: mit-migrationshintergrund, ";
    private static final String WITHOUT = "gruppe: ohne-migrationshintergrund, ";

    private static List<Assessment> facts(String one, String other) {
        return scenario(WITH + one, WITHOUT + other).assessments();
    }

    private static Scenario scenario(String one, String other) {
        String yaml =
                """
                - name: Test
                  regel: kern-abstand
                  befunde: nichts
                  kernregeln: {kern-abstand: ja}
                  reihen:
                    - {indikator: betreuung, %s}
                    - {indikator: betreuung, %s}
                """
                        .formatted(one, other);
        return ScenarioCity.scenarios(Place.of("test.yaml"), yaml).get(0);
    }

    private static AssessmentDocument.Entry entry(String one, String other) {
        return AssessmentDocument.of(facts(one, other), RuleSettings.DEFAULT)
                .assessments()
                .get(0);
    }

    private static GapEntry gap(AssessmentDocument.Entry entry) {
        return entry.comparison().gap();
    }

    /** Newcombe (1998, II), table II, example (a): 56/70 and 48/80, 0.0524 to 0.3339. */
    @Test
    void differenceAndRatioOfSharesHaveIntervals() {
        AssessmentDocument.Entry entry = entry("ab: 2025, basis: 70, werte: [80]", "ab: 2025, basis: 80, werte: [60]");
        GapEntry gap = gap(entry);
        assertThat(gap.value()).isEqualTo(20);
        assertThat(gap.interval().low()).isCloseTo(5.24, within(0.005));
        assertThat(gap.interval().high()).isCloseTo(33.39, within(0.005));
        assertThat(gap.interval().method()).isEqualTo("newcombe");
        assertThat(gap.ratio()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(gap.ratioInterval().low()).isCloseTo(1.076626, within(5e-6));
        assertThat(gap.ratioInterval().high()).isCloseTo(1.65125, within(5e-6));
        assertThat(gap.pWidening()).isNull();
        assertThat(entry.absent())
                .containsEntry("comparison.gap.pWidening", "weniger als 4 gemeinsame Werte")
                .containsEntry("comparison.gap.changePerYear", "weniger als 4 gemeinsame Werte")
                .doesNotContainKeys("comparison.gap", "comparison.gap.interval", "comparison.gap.ratio");
    }

    @Test
    void withoutCasesOrBaseThereIsNoInterval() {
        AssessmentDocument.Entry entry = entry("ab: 2025, werte: [80]", "ab: 2025, basis: 80, werte: [60]");
        assertThat(gap(entry).ratio()).isCloseTo(4 / 3.0, within(1e-12));
        assertThat(gap(entry).interval()).isNull();
        assertThat(gap(entry).ratioInterval()).isNull();
        assertThat(entry.absent())
                .containsEntry("comparison.gap.interval", "kein Zähler und Nenner")
                .containsEntry("comparison.gap.ratioInterval", "kein Zähler und Nenner");
    }

    @Test
    void ofAShareThatIsZeroThereIsADifferenceButNoRatio() {
        AssessmentDocument.Entry entry = entry("ab: 2025, basis: 70, werte: [80]", "ab: 2025, basis: 80, werte: [0]");
        assertThat(gap(entry).interval()).isNotNull();
        assertThat(gap(entry).ratio()).isNull();
        assertThat(entry.absent())
                .containsEntry("comparison.gap.ratio", "der Wert der Vergleichsgruppe ist 0")
                .containsEntry("comparison.gap.ratioInterval", "der Wert der Vergleichsgruppe ist 0");
        AssessmentDocument.Entry none = entry("ab: 2025, basis: 70, werte: [0]", "ab: 2025, basis: 80, werte: [60]");
        assertThat(gap(none).ratio()).isZero();
        assertThat(none.absent())
                .containsEntry("comparison.gap.ratioInterval", "der Wert einer der beiden Gruppen ist 0");
    }

    @Test
    void aPartBesideTheWholeHasNoInterval() {
        Scenario scenario =
                scenario("gruppe: nichtdeutsch, ab: 2025, basis: 70, werte: [80]", "ab: 2025, basis: 800, werte: [60]");
        AssessmentDocument.Entry entry = AssessmentDocument.of(scenario.assessments(), RuleSettings.DEFAULT)
                .assessments()
                .get(0);
        assertThat(gap(entry).interval()).isNull();
        assertThat(entry.absent()).containsEntry("comparison.gap.interval", "die eine Gruppe ist ein Teil der anderen");
    }

    @Test
    void aProtectedValueHasNoGap() {
        AssessmentDocument.Entry entry =
                entry("ab: 2025, basis: 70, werte: [80]", "ab: 2025, basis: 80, werte: [geheim]");
        assertThat(entry.comparison()).isNull();
        assertThat(entry.absent())
                .containsEntry(
                        "comparison.gap", "kein vergleichbarer Wert einer der beiden Gruppen für diesen Zeitraum");
    }

    @Test
    void theExplanationSaysHowSureItIs() {
        List<String> lines =
                lines("ab: 2022, basis: 70, werte: [72, 73, 75, 80]", "ab: 2022, basis: 80, werte: [60, 60, 61, 60]");
        assertThat(lines)
                .containsExactly(
                        "Abstand zu „ohne Migrationshintergrund“: 80,0 − 60,0 = +20,0 Prozentpunkte; 95-%-Bereich nach"
                                + " Newcombe 5,243 bis 33,387, 0 liegt außerhalb",
                        "Verhältnis: 80,0 / 60,0 = 1,33; 95-%-Bereich nach Katz 1,08 bis 1,65",
                        "Betrag des Abstands: 12,0 (2022), jetzt 20,0; 4 Werte, im Mittel +1,8 Prozentpunkte je Jahr"
                                + " (Steigung nach Sen); dass er durch Zufall so wächst: p = 0,0417");
        assertThat(lines("ab: 2025, basis: 7, werte: [57.14]", "ab: 2025, basis: 8, werte: [50]"))
                .first()
                .asString()
                .endsWith("0 liegt darin, der Abstand kann Zufall sein");
    }

    /** The exact limits are those of the binomial distribution's tails of 2.5 %. */
    @Test
    void theValueItselfIsExplainedWithBothOfItsIntervals() {
        String shares = "ab: 2025, basis: 70, werte: [80]";
        assertThat(lines("Wert", shares, shares))
                .contains("95-%-Bereich nach Wilson: 69,183 bis 87,695; exakt (Clopper-Pearson): 68,726 bis 88,612");
    }

    private static List<String> lines(String one, String other) {
        return lines("Abstand zwischen Gruppen", one, other);
    }

    private static List<String> lines(String title, String one, String other) {
        return AssessmentExplanation.of(facts(one, other).get(0)).sections().stream()
                .filter(section -> section.title().equals(title))
                .flatMap(section -> section.lines().stream())
                .map(line -> line.replace('\u00a0', ' '))
                .toList();
    }

    @Test
    void theEvidenceOfAWideningGapHasBothIntervals() {
        Finding finding = ScenarioCity.judge(scenario(
                        WITH + "ab: 2018, basis: 900, werte: [18, 18.4, 18.5, 19, 19.1, 19.5, 19.8, 20]",
                        WITHOUT + "ab: 2018, basis: 2100, werte: [26, 27, 27.8, 28.5, 29.4, 30, 31, 32]"))
                .findings()
                .get(0);
        Map<String, Object> evidence = finding.evidence();
        assertThat(evidence)
                .containsEntry("gap", -12.0)
                .containsEntry("gapIntervalMethod", "newcombe")
                .containsEntry("ratioIntervalMethod", "katz")
                .containsKeys("gapLow", "gapHigh", "ratio", "ratioLow", "ratioHigh");
        assertThat((Double) evidence.get("gapHigh")).isNegative();
        assertThat((Double) evidence.get("ratioHigh")).isLessThan(1);
    }
}
