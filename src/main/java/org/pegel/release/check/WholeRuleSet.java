package org.pegel.release.check;

import java.util.List;
import org.pegel.rule.RuleSet;
import org.pegel.scenario.Scenario;
import org.pegel.table.Problems;

/**
 * A rule set whose files could be read, looked at as a whole.
 *
 * @param rules what evaluations judge with
 * @param scenarios what it must say about given series
 */
public record WholeRuleSet(RuleSet rules, List<Scenario> scenarios) {

    public WholeRuleSet {
        scenarios = List.copyOf(scenarios);
    }

    /** Notes where its parts contradict each other as warnings, and what is missing in it as hints. */
    public void check(Problems problems) {
        PerCentWritten.check(rules, problems);
        TablesAgainstSentences.check(rules, problems);
        Unwatched.check(rules, problems);
        Untried.check(rules, scenarios, problems);
    }
}
