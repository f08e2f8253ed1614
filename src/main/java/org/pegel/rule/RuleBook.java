package org.pegel.rule;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.PolicyRules;
import org.pegel.rule.sentence.Speaks;
import org.pegel.table.Problems;

/** The rules that policy staff wrote ({@code fachregeln/*.regel}), by Kennung. Immutable. */
public final class RuleBook {
    /** Without rules. */
    public static final RuleBook EMPTY = new RuleBook(List.of());

    private final Map<String, PolicyRule> byId;
    private final Set<String> indicators;
    private final Set<Speaks> speaks;

    private RuleBook(List<PolicyRule> rules) {
        Map<String, PolicyRule> sorted = new TreeMap<>();
        for (PolicyRule rule : rules) {
            boolean engines = EngineRule.ids().contains(rule.id());
            if (engines || sorted.put(rule.id(), rule) != null) {
                throw new IllegalArgumentException("Two rules are called " + rule.id());
            }
        }
        this.byId = Collections.unmodifiableMap(sorted);
        this.indicators = rules.stream()
                .flatMap(rule -> rule.scope().indicators().stream())
                .collect(Collectors.toUnmodifiableSet());
        this.speaks = rules.stream().map(PolicyRule::speaks).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads the rules of a folder. What is wrong is noted with its place; after an error the result must not be used.
     *
     * @param departments name by id of everybody a rule can tell; empty when nobody is told anything
     */
    public static RuleBook read(Path folder, Catalogue catalogue, Map<String, String> departments, Problems problems) {
        List<PolicyRule> rules = PolicyRules.read(folder, catalogue, departments, problems);
        return problems.hasErrors() ? EMPTY : of(rules);
    }

    /**
     * These rules.
     *
     * @throws IllegalArgumentException when two share a Kennung, or one has that of an engine rule
     */
    public static RuleBook of(List<PolicyRule> rules) {
        return rules.isEmpty() ? EMPTY : new RuleBook(rules);
    }

    /** The rules, by Kennung. */
    public List<PolicyRule> rules() {
        return List.copyOf(byId.values());
    }

    /** The Kennungen, ordered. */
    public Set<String> ids() {
        return byId.keySet();
    }

    /** The rules in force on a day, as if they had always been and always would be. */
    RuleBook asOn(LocalDate day) {
        boolean isSame = byId.values().stream().allMatch(rule -> rule.from() == null && rule.to() == null);
        return isSame
                ? this
                : of(byId.values().stream()
                        .filter(rule -> rule.isInForce(day))
                        .map(PolicyRule::always)
                        .toList());
    }

    /** The rule with a Kennung; absent when there is none. */
    @Nullable
    PolicyRule find(String id) {
        return byId.get(id);
    }

    /** Whether any rule is about an indicator. */
    boolean concerns(String indicator) {
        return indicators.contains(indicator);
    }

    /** Whether any rule finds something about this. */
    boolean speaks(Speaks of) {
        return speaks.contains(of);
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return byId.isEmpty();
    }
}
