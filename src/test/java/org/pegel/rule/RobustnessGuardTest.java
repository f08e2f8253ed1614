package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.assessment.Assessment;
import org.pegel.scenario.Scenario;
import org.pegel.table.Place;

/** What a city takes for too little data no rule judges, whatever it would have said. */
class RobustnessGuardTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/org/pegel/rule/scenarios");

    /** Each scenario that fires, of all rules about series. */
    static Stream<String> firing() throws IOException {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files
                    .sorted()
                    .flatMap(RobustnessGuardTest::parts)
                    .filter(text -> text.contains("{indikator:") && !text.contains("belastbarkeit"))
                    .filter(text -> !scenario(text).expected().isEmpty())
                    .toList()
                    .stream();
        }
    }

    private static Stream<String> parts(Path file) {
        try {
            return Stream.of(Files.readString(file).split("(?m)^(?=- name:)"))
                    .filter(part -> part.startsWith("- name:"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Scenario scenario(String text) {
        return ScenarioCity.scenarios(Place.of("test.yaml"), text).get(0);
    }

    private static String with(String text, String guard) {
        String section = "  kernregeln:\n    belastbarkeit: {" + guard + "}\n";
        return text.contains("  kernregeln:\n")
                ? text.replace("  kernregeln:\n", section)
                : text.replaceFirst("\n", "\n" + section);
    }

    @ParameterizedTest
    @MethodSource("firing")
    void aProvisionalValueIsJudgedByNoRuleWhereTheCityWantsNone(String text) {
        String provisional =
                text.replace("vorläufig: ja, ", "").replaceAll("(\\{indikator: [^}]*)ab: ", "$1vorläufig: ja, ab: ");
        Scenario scenario = scenario(with(provisional, "vorläufige-werte-ohne-test: nein, vorläufige-werte: ja"));
        assertThat(ScenarioCity.judge(scenario).findings())
                .filteredOn(RobustnessGuardTest::isOfSeries)
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("firing")
    void aValueOfAFewCasesIsJudgedByNoRuleWhereTheCityWantsMore(String text) {
        String small =
                text.replaceAll(", basis: [0-9]+", "").replaceAll("(\\{indikator: [^}]*)ab: ", "$1basis: 40, ab: ");
        Scenario scenario = scenario(with(small, "mindestbasis-ohne-test: 50"));
        assertThat(ScenarioCity.judge(scenario).findings())
                .filteredOn(RobustnessGuardTest::isOfSeries)
                .isEmpty();
    }

    private static boolean isOfSeries(Finding finding) {
        return !(finding.subject() instanceof Subject.OfDelivery);
    }

    @Test
    void theReasonIsSaid() {
        String text =
                """
                - name: Test
                  regel: kern-schwelle
                  befunde: nichts
                  reihen:
                    - {indikator: betreuung, ab: 2024, basis: 40, werte: [25, 22]}
                """;
        List<Assessment> facts =
                scenario(with(text, "mindestbasis-ohne-test: 50")).assessments();
        assertThat(facts.get(0).absent())
                .containsEntry("stage", "zu wenig Daten: die Basis 40 liegt unter der Mindestbasis 50")
                .containsEntry("run", "zu wenig Daten: die Basis 40 liegt unter der Mindestbasis 50");
        assertThat(scenario(text).assessments().get(0).isJudged()).isTrue();
    }
}
