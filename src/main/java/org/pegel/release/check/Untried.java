package org.pegel.release.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.pegel.rule.RuleSet;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.scenario.ExpectedFinding;
import org.pegel.scenario.Scenario;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** Rules of the policy staff of which no scenario shows when they speak, or when they keep silent. */
final class Untried {

    private Untried() {}

    static void check(RuleSet rules, List<Scenario> scenarios, Problems problems) {
        Set<String> speaking = new HashSet<>();
        Set<String> silent = new HashSet<>();
        for (Scenario scenario : scenarios) {
            Set<String> expected = new HashSet<>();
            scenario.expected().stream().map(ExpectedFinding::rule).forEach(expected::add);
            speaking.addAll(expected);
            scenario.about().stream().filter(rule -> !expected.contains(rule)).forEach(silent::add);
        }
        for (PolicyRule rule : rules.rules().book().rules()) {
            if (!speaking.contains(rule.id())) {
                note(rule, "auslöst", problems);
            }
            if (!silent.contains(rule.id())) {
                note(rule, "nicht auslöst", problems);
            }
        }
    }

    private static void note(PolicyRule rule, String what, Problems problems) {
        problems.add(Problem.hint(
                rule.place(),
                rule.id(),
                "kein Szenario zeigt einen Fall, der diese Regel " + what,
                "ein Szenario mit „regel: " + rule.id() + "“ in szenarien"));
    }
}
