package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.pegel.rule.ScenarioCity.judge;
import static org.pegel.rule.ScenarioCity.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.scenario.Scenario;

class JudgeTest {

    @Test
    void judgedAreTheSeriesThatCouldBeJudgedWithTheirFieldsAndLevels() {
        Verdict verdict = judge(
                scenario(
                        """
                reihen: [
                  {indikator: betreuung, gebiet: nord, ab: 2024, werte: [25, 25]},
                  {indikator: hochschulreife, gebiet: nord, ab: 2024, werte: [38, –]},
                  {indikator: anteil-kinder, gebiet: nord, ab: 2025, werte: [12]}]
                """));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.judged().stream().map(Subject::key))
                .containsExactly(
                        "series:betreuung/nord/insgesamt",
                        "field:nord/bildung",
                        "level:betreuung/stadtbezirk/insgesamt");
    }

    @Test
    void aSourceIsJudgedEvenWhenItOwesNothing() {
        DeliveryStatus nothing = new DeliveryStatus("schulamt", LocalDate.of(2026, 6, 30), List.of());

        Verdict verdict = new Judge(
                        scenario("reihen: [], lieferungen: [], am: 30.06.2026").rules())
                .judge(List.of(), List.of(nothing));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.judged()).containsExactly(new Subject.OfDelivery("schulamt"));
    }

    @Test
    void aSeriesThatComesTwiceIsRefused() {
        Scenario scenario = scenario("reihen: [{indikator: betreuung, gebiet: nord, ab: 2025, werte: [25]}]");
        List<Assessment> twice = new ArrayList<>(scenario.assessments());
        twice.addAll(scenario.assessments());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Judge(scenario.rules()).judge(twice, List.of()))
                .withMessage("The series series:betreuung/nord/insgesamt comes twice");
    }

    @Test
    void aSourceThatComesTwiceIsRefused() {
        DeliveryStatus status = new DeliveryStatus("schulamt", LocalDate.of(2026, 6, 30), List.of());
        Judge judge = new Judge(
                scenario("reihen: [], lieferungen: [], am: 30.06.2026").rules());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> judge.judge(List.of(), List.of(status, status)))
                .withMessage("The source schulamt comes twice");
    }

    @Test
    void judgesOnAPoolThreadWithoutAClassLoaderOfItsOwn() throws Exception {
        Scenario scenario = scenario(
                """
                schwellen: [{Indikator: betreuung, Prüfschwelle: 24}],
                reihen: [{indikator: betreuung, gebiet: nord, ab: 2025, werte: [22]}]
                """);
        ExecutorService pool = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task);
            thread.setContextClassLoader(null);
            return thread;
        });
        try {
            assertThat(pool.submit(() -> judge(scenario)).get().findings()).hasSize(1);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void evidenceHoldsTheNumbersThatExistAndNoOthers() {
        Finding finding = judge(
                        scenario(
                                """
                        schwellen: [{Indikator: betreuung, Prüfschwelle: 24, Handlungsschwelle: 20, Entwarnung bei: 26}],
                        reihen: [
                          {indikator: betreuung, ab: 2024, werte: [30, 28]},
                          {indikator: betreuung, gebiet: nord, ab: 2024, werte: [25, 22.5]}]
                        """))
                .findings()
                .get(0);

        assertThat(finding.evidence())
                .containsExactly(
                        entry("value", 22.5),
                        entry("unit", "%"),
                        entry("period", "2025"),
                        entry("previous", 25.0),
                        entry("previousPeriod", "2024"),
                        entry("change", -2.5),
                        entry("n", 2),
                        entry("cityValue", 28.0),
                        entry("distanceToCity", -5.5),
                        entry("stage", "review"),
                        entry("file", "test.yaml"),
                        entry("row", 4),
                        entry("limit", 24.0),
                        entry("limitKind", "review"),
                        entry("recovery", 26.0),
                        entry("confirmation", 1),
                        entry("previousStage", "none"),
                        entry(
                                "history",
                                List.of(
                                        Map.of("period", "2024", "value", 25.0),
                                        Map.of("period", "2025", "value", 22.5))));
    }

    @Test
    void evidenceOfATargetNamesItsMethod() {
        Finding finding = judge(
                        scenario(
                                """
                        ziele: [{Indikator: betreuung, Zielart: erreichen, Zielwert: 30, Zieljahr: 2030, Vorlagen-Nr.: 24/01234}],
                        reihen: [{indikator: betreuung, ab: 2020, werte: [25, 24, 25, 24, 25, 24]}]
                        """))
                .findings()
                .get(0);

        assertThat(finding.evidence())
                .contains(
                        entry("target", 30.0),
                        entry("targetYear", 2030),
                        entry("method", "destatis"),
                        entry("status", "storm"),
                        entry("points", 6),
                        entry("paper", "24/01234"))
                .containsKeys("projection", "shortfall", "requiredPace", "actualPace")
                .doesNotContainKeys("committee", "decidedOn", "cityValue", "stage");
    }

    @Test
    void evidenceOfALevelListsItsDistricts() {
        Finding finding = judge(
                        scenario(
                                """
                        schwellen: [{Indikator: betreuung, Prüfschwelle: 24}],
                        reihen: [
                          {indikator: betreuung, gebiet: west, ab: 2025, werte: [23]},
                          {indikator: betreuung, gebiet: nord, ab: 2025, werte: [22]},
                          {indikator: betreuung, gebiet: ost, ab: 2025, werte: [21]}]
                        """))
                .findings()
                .get(0);

        assertThat(finding.ruleId()).isEqualTo("kern-ebene");
        assertThat(finding.evidence())
                .contains(entry("affected", 3), entry("of", 3), entry("share", 1.0))
                .extractingByKey("districts")
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Map.class))
                .extracting(district -> district.get("district") + " " + district.get("value"))
                .containsExactly("nord 22.0", "ost 21.0", "west 23.0");
    }
}
