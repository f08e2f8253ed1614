package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.rule.sentence.PolicyRules;
import org.pegel.scenario.Scenario;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** A rule that is switched off costs nothing: what only it asks is not computed. */
class SwitchedOffTest {

    private static Scenario scenario(String settings) {
        return ScenarioCity.scenarios(
                        Place.of("test.yaml"),
                        """
                        - name: Test
                          regel: kern-trend
                          befunde: nichts
                          kernregeln: %s
                          reihen:
                            - {indikator: betreuung, gebiet: nord, ab: 2016, werte: [30, 29, 28, 27, 26, 25, 24, 23, 22]}
                            - {indikator: arbeitslose, gebiet: nord, ab: 2016, werte: [5, 5, 6, 6, 7, 7, 8, 8, 9]}
                        """
                                .formatted(settings))
                .get(0);
    }

    /** Whether a fact has computed what it keeps under a name. */
    private static boolean hasComputed(Assessment fact, String field) throws ReflectiveOperationException {
        Field kept = Assessment.class.getDeclaredField(field);
        kept.setAccessible(true);
        return kept.get(fact) != null;
    }

    @Test
    void aRuleThatIsOffIsNotInTheRuleBase() {
        RuleSettings settings =
                scenario("{kern-sprung: nein, kern-trend: ja}").rules().settings();

        assertThat(RuleBase.engineRules().engine(settings.forAll().rules()).ruleIds())
                .contains("kern-trend", "kern-schwelle")
                .doesNotContain("kern-sprung", "kern-trichter");
    }

    @Test
    void byDefaultNothingIsAskedOfTrendOrOtherDistricts() throws ReflectiveOperationException {
        Scenario scenario = scenario("{kern-ziel: ja}");
        List<Assessment> facts = scenario.assessments();
        new Judge(scenario.rules()).judge(facts, List.of());

        for (Assessment fact : facts) {
            assertThat(hasComputed(fact, "trend")).isFalse();
            assertThat(hasComputed(fact, "reliability")).isFalse();
        }
    }

    @Test
    void aRuleAsksOnlyTheIndicatorsForWhichItIsOn() throws ReflectiveOperationException {
        Scenario scenario = scenario(
                "{kern-trend: {indikatoren: [arbeitslose]}, kern-sprung: {indikatoren: [betreuung], an: nein}}");
        List<Assessment> facts = scenario.assessments();
        new Judge(scenario.rules()).judge(facts, List.of());

        for (Assessment fact : facts) {
            boolean isOn = fact.indicatorId().equals("arbeitslose");
            assertThat(hasComputed(fact, "trend")).as(fact.indicatorId()).isEqualTo(isOn);
            assertThat(hasComputed(fact, "yearlyChange")).as(fact.indicatorId()).isEqualTo(isOn);
        }
    }

    @Test
    void aRuleOfPolicyStaffAsksOnlyTheIndicatorsItIsAboutAndOnlyWhatItStates() throws ReflectiveOperationException {
        Scenario scenario = scenario("{kern-ziel: ja}");
        Problems problems = new Problems();
        RuleBook book = RuleBook.of(PolicyRules.parse(
                Place.of("test.regel"),
                """
                Regel "Trend"
                  Kennung: trend
                  Grundlage: Stadtrat, 01.02.2024
                  Gilt für Indikator "arbeitslose"
                  Wenn die Verschlechterung statistisch gesichert ist
                  Dann Hinweis mit "{Gebiet}"
                """,
                ScenarioCity.catalogue(),
                Map.of(),
                problems));
        List<Assessment> facts = scenario.assessments();
        new Judge(scenario.rules().with(SeverityTable.STANDARD, book)).judge(facts, List.of());

        for (Assessment fact : facts) {
            assertThat(hasComputed(fact, "trend"))
                    .as(fact.indicatorId())
                    .isEqualTo(fact.indicatorId().equals("arbeitslose"));
        }
    }
}
