package org.pegel.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.pegel.assessment.Assessment;
import org.pegel.observation.Series;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.Finding;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;
import org.pegel.table.Place;

/**
 * What the rules must say about given series.
 *
 * @param name what it shows, one German sentence
 * @param about the rules whose findings count, besides those that are expected; empty for all rules
 * @param day the evaluation day
 * @param rules the rule set, with the targets, thresholds and settings that the scenario sets itself
 * @param series what is given
 * @param deliveries what the sources owe
 * @param expected every finding of the rules that count; empty for nothing
 * @param place where it stands
 */
public record Scenario(
        String name,
        Set<String> about,
        LocalDate day,
        RuleSet rules,
        List<Series> series,
        List<DeliveryStatus> deliveries,
        List<ExpectedFinding> expected,
        Place place) {

    public Scenario {
        about = Set.copyOf(about);
        series = List.copyOf(series);
        deliveries = List.copyOf(deliveries);
        expected = List.copyOf(expected);
    }

    /** The numbers of the given series. */
    public List<Assessment> assessments() {
        return rules.assessor().assess(series, series, null, day);
    }

    /** Plays it. */
    public ScenarioResult run() {
        List<Finding> all = new Judge(rules).judge(assessments(), deliveries).findings();
        Set<String> counted = counted();
        List<Finding> found = counted.isEmpty()
                ? all
                : all.stream()
                        .filter(finding -> counted.contains(finding.ruleId()))
                        .toList();
        return new ScenarioResult(this, found, Comparison.of(expected, found));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The rules whose findings count; empty for all. */
    private Set<String> counted() {
        Set<String> counted = new TreeSet<>(about);
        if (!about.isEmpty()) {
            expected.stream().map(ExpectedFinding::rule).forEach(counted::add);
        }
        return counted;
    }
}
