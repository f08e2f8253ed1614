package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.assessment.Assessment;
import org.pegel.table.Place;

class EngineRulesTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/org/pegel/rule/scenarios");

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theRulesSayExactlyWhatTheScenarioExpects(Scenario scenario) {
        assertThat(scenario.judge().findings().stream().map(Scenario.Expected::of))
                .as(scenario.name())
                .containsExactlyElementsOf(scenario.expected());
    }

    @Test
    void everyRuleFiresInOneScenarioAndIsSilentInAnother() {
        for (String rule : RuleBase.engineRules().ruleIds()) {
            List<Scenario> about =
                    scenarios().filter(scenario -> scenario.rule().equals(rule)).toList();
            assertThat(about).as("a scenario in which %s fires", rule).anyMatch(Scenario::fires);
            assertThat(about).as("a scenario in which %s is silent", rule).anyMatch(scenario -> !scenario.fires());
        }
    }

    @Test
    void everyScenarioIsAboutARuleThatExists() {
        assertThat(scenarios().map(Scenario::rule))
                .isSubsetOf(RuleBase.engineRules().ruleIds());
    }

    @Test
    void everyFileHoldsTheRuleItIsNamedAfter() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/kern"))) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".drl", "")))
                    .containsExactlyInAnyOrderElementsOf(RuleBase.engineRules().ruleIds());
        }
    }

    @Test
    void everyRuleSaysWhatItSaysAndWhy() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules/kern"))) {
            files.forEach(file -> assertThat(content(file))
                    .as(file.toString())
                    .startsWith("// ")
                    .contains("// Sagt: ", "// Warum: ")
                    .doesNotContain("salience"));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theOrderOfTheFactsDoesNotMatter(Scenario scenario) {
        List<Finding> first = scenario.judge().findings();
        Random random = new Random(7);
        for (int i = 0; i < 5; i++) {
            List<Assessment> shuffled = new ArrayList<>(scenario.assessments());
            Collections.shuffle(shuffled, random);
            List<DeliveryStatus> deliveries = new ArrayList<>(scenario.deliveries());
            Collections.shuffle(deliveries, random);
            List<Finding> again =
                    new Judge(scenario.rules()).judge(shuffled, deliveries).findings();
            assertThat(again.stream().map(EngineRulesTest::everything))
                    .containsExactlyElementsOf(
                            first.stream().map(EngineRulesTest::everything).toList());
        }
    }

    private static String everything(Finding finding) {
        return Scenario.Expected.of(finding) + " " + finding.period() + " " + finding.evidence();
    }

    static Stream<Scenario> scenarios() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files
                    .sorted()
                    .map(file -> Scenario.read(Place.of(file), content(file)))
                    .flatMap(List::stream)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
