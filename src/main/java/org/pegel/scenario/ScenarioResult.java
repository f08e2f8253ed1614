package org.pegel.scenario;

import java.util.List;
import org.pegel.rule.Finding;

/**
 * How a scenario came out.
 *
 * @param scenario what was played
 * @param found every finding of the rules that count, in the usual order
 * @param pairs what was expected beside what was found
 */
public record ScenarioResult(Scenario scenario, List<Finding> found, List<Comparison> pairs) {

    /** Whether the rules said all that was expected, and nothing else. */
    public boolean passed() {
        return pairs.stream().allMatch(Comparison::agrees);
    }
}
