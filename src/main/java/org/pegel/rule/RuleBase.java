package org.pegel.rule;

import java.time.Duration;
import java.time.LocalDate;
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
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.policy.PolicyModel;

/**
 * Compiled rules. Safe to share between threads; put into Drools when first asked, so that a start need not wait, or
 * {@linkplain #build beforehand}, so that an evaluation need not.
 */
public final class RuleBase {
    private static final RuleBase ENGINE_RULES =
            new RuleBase(CompiledRules::load, SeverityTable.STANDARD, RuleBook.EMPTY, null);

    private final Supplier<Model> model;
    private final SeverityTable severities;
    private final RuleBook book;
    private final @Nullable Catalogue catalogue;
    private final Map<Set<EngineRule>, Engine> engines = new HashMap<>();
    private @Nullable Model loaded;
    private @Nullable Engine policies;
    private Duration compiling = Duration.ZERO;

    private RuleBase(Supplier<Model> model, SeverityTable severities, RuleBook book, @Nullable Catalogue catalogue) {
        this.model = model;
        this.severities = severities;
        this.book = book;
        this.catalogue = catalogue;
    }

    /** The engine's own rules ({@code rules/kern}). */
    public static RuleBase engineRules() {
        return ENGINE_RULES;
    }

    /**
     * The engine's own rules with those of a city.
     *
     * @param severities how much threshold findings matter
     * @param book the rules of its policy staff
     * @param catalogue what is watched, for the names in findings
     */
    public static RuleBase of(SeverityTable severities, RuleBook book, Catalogue catalogue) {
        return severities.isStandard() && book.isEmpty()
                ? ENGINE_RULES
                : new RuleBase(ENGINE_RULES::model, severities, book, catalogue);
    }

    /** With the rules of policy staff in force on a day, as if they had always been and always would be. */
    RuleBase asOn(LocalDate day) {
        RuleBook then = book.asOn(day);
        return then.equals(book) ? this : new RuleBase(model, severities, then, catalogue);
    }

    /** How much threshold findings matter. */
    public SeverityTable severities() {
        return severities;
    }

    /** The rules of policy staff. */
    public RuleBook book() {
        return book;
    }

    /** The Kennungen of the rules, ordered. */
    public List<String> ruleIds() {
        return engine(EnumSet.allOf(EngineRule.class)).ruleIds();
    }

    /** With these rules alone: one that is switched off is not there, and costs nothing. */
    synchronized Engine engine(Set<EngineRule> active) {
        if (severities.isStandard() && this != ENGINE_RULES) {
            return ENGINE_RULES.engine(active);
        }
        return engines.computeIfAbsent(Set.copyOf(active), rules -> timed(() -> new Engine(only(rules))));
    }

    /** Puts all rules into Drools now, in each combination in which they speak; a rule that can't be fails. */
    public void build(RuleSettings settings) {
        settings.combinations().forEach(this::engine);
        policies();
    }

    /** With the rules of policy staff alone; absent when there are none. */
    synchronized @Nullable Engine policies() {
        if (policies == null && catalogue != null && !book.isEmpty()) {
            Catalogue names = catalogue;
            policies = timed(() -> new Engine(PolicyModel.of(book.rules(), names)));
        }
        return policies;
    }

    private Engine timed(Supplier<Engine> compiled) {
        long before = System.nanoTime();
        Engine engine = compiled.get();
        compiling = compiling.plusNanos(System.nanoTime() - before);
        return engine;
    }

    /** How long it took so far to put these rules into Drools; zero before they were asked. */
    public Duration compiling() {
        Duration engineRules = this == ENGINE_RULES || !severities.isStandard() ? Duration.ZERO : ENGINE_RULES.own();
        return own().plus(engineRules);
    }

    private synchronized Duration own() {
        return compiling;
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
