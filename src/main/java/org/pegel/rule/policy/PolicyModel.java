package org.pegel.rule.policy;

import static org.drools.model.DSL.declarationOf;
import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.Index.ConstraintType.EQUAL;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.model.Global;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.engine.Findings;
import org.pegel.rule.engine.JudgedSeries;
import org.pegel.rule.meaning.Check;
import org.pegel.rule.meaning.Meanings;
import org.pegel.rule.sentence.Condition;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.Scope;
import org.pegel.rule.sentence.Speaks;

/**
 * Turns policy rules into Drools' canonical model. The parts that "und" joins at the top of a condition become conditions of
 * a pattern of their own: their ids are the parts' canonical texts, so that rules share what they ask alike, and only that.
 */
public final class PolicyModel {
    private static final String PACKAGE = PolicyModel.class.getPackageName();
    private static final Global<Findings> FINDINGS = globalOf(Findings.class, PACKAGE, "findings");
    private static final int BY_INDICATOR = 1;

    private final Catalogue catalogue;

    private PolicyModel(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * The model of rules.
     *
     * @throws IllegalArgumentException when a form that a rule uses has no meaning
     */
    public static Model of(List<PolicyRule> rules, Catalogue catalogue) {
        PolicyModel model = new PolicyModel(catalogue);
        return new ModelImpl(PACKAGE)
                .addGlobal(FINDINGS)
                .withRules(rules.stream().map(model::compiled).toList());
    }

    private Rule compiled(PolicyRule rule) {
        return rule.speaks() == Speaks.OF_SERIES ? ofSeries(rule) : ofGroups(rule);
    }

    private Rule ofSeries(PolicyRule policy) {
        Variable<JudgedSeries> series = declarationOf(JudgedSeries.class);
        PatternDef<JudgedSeries> pattern = pattern(series);
        restrict(pattern, policy);
        for (Condition part : parts(policy.condition())) {
            Check check = Meanings.of(part);
            pattern.expr(part.canonical(), fact -> check.holds(fact.series()));
        }
        return rule(PACKAGE, policy.id())
                .build(
                        pattern,
                        on(FINDINGS, series)
                                .execute((findings, fact) -> findings.add(
                                        policy.id(),
                                        policy.severity(),
                                        new SeriesFinding(policy, fact.series(), catalogue))));
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    /** A single indicator is found by its id, whatever the number of rules. */
    private static void restrict(PatternDef<JudgedSeries> pattern, PolicyRule policy) {
        Scope scope = policy.scope();
        Set<String> indicators = new TreeSet<>(scope.indicators());
        if (indicators.size() == 1) {
            String only = indicators.iterator().next();
            pattern.expr(
                    "Indikator = " + only,
                    fact -> fact.series().indicatorId().equals(only),
                    alphaIndexedBy(
                            String.class,
                            EQUAL,
                            BY_INDICATOR,
                            fact -> fact.series().indicatorId(),
                            only));
        } else {
            pattern.expr("Indikatoren = " + indicators, fact -> scope.indicators()
                    .contains(fact.series().indicatorId()));
        }
        if (!scope.levels().isEmpty()) {
            pattern.expr("Ebenen = " + new TreeSet<>(scope.levels()), fact -> scope.levels()
                    .contains(fact.series().levelId()));
        }
        if (!scope.groups().isEmpty()) {
            pattern.expr("Gruppen = " + new TreeSet<>(scope.groups()), fact -> scope.groups()
                    .contains(fact.series().groupId()));
        }
        if (!scope.districts().isEmpty()) {
            pattern.expr("Gebiete = " + new TreeSet<>(scope.districts()), fact -> scope.districts()
                    .contains(fact.series().districtId()));
        }
        if (policy.from() != null || policy.to() != null) {
            pattern.expr(
                    "gilt " + policy.from() + " bis " + policy.to(),
                    fact -> policy.isInForce(fact.series().asOf()));
        }
    }

    /** What a rule counts depends on its scope, so that the whole of both is the id. */
    private Rule ofGroups(PolicyRule policy) {
        Variable<SeriesGroup> group = declarationOf(SeriesGroup.class);
        GroupCheck check = GroupCheck.of(policy.condition(), policy);
        String id = policy.id() + ": " + policy.condition().canonical();
        PatternDef<SeriesGroup> pattern = pattern(group)
                .expr("über " + policy.speaks(), fact -> fact.speaks() == policy.speaks())
                .expr(id, check::holds);
        return rule(PACKAGE, policy.id())
                .build(
                        pattern,
                        on(FINDINGS, group)
                                .execute((findings, fact) -> findings.add(
                                        policy.id(), policy.severity(), new GroupFinding(policy, fact, catalogue))));
    }
}
