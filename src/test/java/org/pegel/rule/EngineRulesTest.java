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
import org.pegel.scenario.Comparison;
import org.pegel.scenario.Scenario;
import org.pegel.scenario.ScenarioResult;
import org.pegel.table.Place;

class EngineRulesTest {
    private static final Path SCENARIOS = Path.of("src/test/resources/org/pegel/rule/scenarios");

    @ParameterizedTest(name = "{0}")
    @MethodSource("scenarios")
    void theRulesSayExactlyWhatTheScenarioExpects(Scenario scenario) {
        ScenarioResult result = scenario.run();

        assertThat(result.pairs()).as(scenario.name()).allMatch(Comparison::agrees);
        assertThat(ScenarioCity.judge(scenario).findings())
                .as("no rule says more")
                .hasSameSizeAs(scenario.expected());
    }

    @Test
    void everyRuleFiresInOneScenarioAndIsSilentInAnother() {
        for (String rule : RuleBase.engineRules().ruleIds()) {
            List<Scenario> about = scenarios()
                    .filter(scenario -> scenario.about().contains(rule))
                    .toList();
            assertThat(about).as("a scenario in which %s fires", rule).anyMatch(scenario -> fires(scenario, rule));
            assertThat(about).as("a scenario in which %s is silent", rule).anyMatch(scenario -> !fires(scenario, rule));
        }
    }

    @Test
    void everyScenarioIsAboutARuleThatExists() {
        assertThat(scenarios().flatMap(scenario -> scenario.about().stream()))
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
        List<Finding> first = ScenarioCity.judge(scenario).findings();
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

    private static boolean fires(Scenario scenario, String rule) {
        return scenario.expected().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private static String everything(Finding finding) {
        return finding.ruleId() + finding.subject() + finding.severity() + finding.message() + finding.period() + " "
                + finding.evidence();
    }

    static Stream<Scenario> scenarios() {
        try (Stream<Path> files = Files.list(SCENARIOS)) {
            return files
                    .sorted()
                    .map(file -> ScenarioCity.scenarios(Place.of(file), content(file)))
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
