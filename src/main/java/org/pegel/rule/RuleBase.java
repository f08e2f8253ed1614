package org.pegel.rule;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.drools.model.impl.ModelImpl;
import org.jspecify.annotations.Nullable;

/** Compiled rules. Safe to share between threads; put into Drools when first asked, so that a start need not wait. */
public final class RuleBase {
    private static final RuleBase ENGINE_RULES = new RuleBase(CompiledRules::load, SeverityTable.STANDARD);

    private final Supplier<Model> model;
    private final SeverityTable severities;
    private final Map<Set<EngineRule>, Engine> engines = new HashMap<>();
    private @Nullable Model loaded;

    private RuleBase(Supplier<Model> model, SeverityTable severities) {
        this.model = model;
        this.severities = severities;
    }

    /** The engine's own rules ({@code rules/kern}). */
    public static RuleBase engineRules() {
        return ENGINE_RULES;
    }

    /** The engine's own rules, with the severities that a city gives to threshold findings. */
    public static RuleBase of(SeverityTable severities) {
        return severities.isStandard() ? ENGINE_RULES : new RuleBase(ENGINE_RULES::model, severities);
    }

    /** The Kennungen of the rules, ordered. */
    public List<String> ruleIds() {
        return engine(EnumSet.allOf(EngineRule.class)).ruleIds();
    }

    /** With these rules alone: one that is switched off is not there, and costs nothing. */
    synchronized Engine engine(Set<EngineRule> active) {
        return engines.computeIfAbsent(Set.copyOf(active), rules -> new Engine(only(rules)));
    }

    private Model only(Set<EngineRule> active) {
        Model all = model();
        return new ModelImpl(all.getName())
                .withGlobals(all.getGlobals())
                .withQueries(all.getQueries())
                .withRules(rules(all, active));
    }

    /** A row of the table of severities stands for the rule about thresholds. */
    private List<Rule> rules(Model all, Set<EngineRule> active) {
        Set<String> ids = active.stream().map(EngineRule::id).collect(Collectors.toSet());
        boolean byTable = !severities.isStandard() && ids.remove(EngineRule.THRESHOLD.id());
        List<Rule> rules = new ArrayList<>(all.getRules().stream()
                .filter(rule -> ids.contains(rule.getName()))
                .toList());
        if (byTable) {
            rules.addAll(SeverityRules.of(severities));
        }
        return rules;
    }

    private synchronized Model model() {
        Model known = loaded;
        if (known == null) {
            known = model.get();
            loaded = known;
        }
        return known;
    }
}
