package org.pegel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.pegel.release.RuleFolder;
import org.pegel.rule.EngineRule;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;

/** The sample city shows for each of its rules when it speaks, and when it is silent. */
class ShippedScenariosTest {
    private static final RuleFolder MUSTERSTADT =
            RuleFolder.read(Path.of("rules"), Path.of("alerts-config"), new Problems());

    @Test
    void everyRuleThatIsOnSpeaksInOneScenarioAndIsSilentInAnother() {
        for (String rule : rulesThatSpeak(MUSTERSTADT.rules())) {
            List<Scenario> about = MUSTERSTADT.scenarios().stream()
                    .filter(scenario -> scenario.about().contains(rule))
                    .toList();
            assertThat(about).as("%s speaks", rule).anyMatch(scenario -> speaks(rule, scenario));
            assertThat(about).as("%s is silent", rule).anyMatch(scenario -> !speaks(rule, scenario));
        }
    }

    private static boolean speaks(String rule, Scenario scenario) {
        return scenario.expected().stream().anyMatch(finding -> finding.rule().equals(rule));
    }

    private static Set<String> rulesThatSpeak(RuleSet rules) {
        Set<String> speaking = new TreeSet<>(rules.ruleIds());
        assertThat(speaking).hasSizeGreaterThan(EngineRule.values().length);
        Arrays.stream(EngineRule.values())
                .filter(rule -> !isOn(rule, rules))
                .map(EngineRule::id)
                .forEach(speaking::remove);
        return speaking;
    }

    private static boolean isOn(EngineRule rule, RuleSet rules) {
        return rules.settings().forAll().isOn(rule)
                || rules.catalogue().indicators().keySet().stream()
                        .anyMatch(id -> rules.settings().of(id).isOn(rule))
                || rules.catalogue().fields().keySet().stream()
                        .anyMatch(id -> rules.settings().ofField(id).isOn(rule));
    }
}
