package org.pegel.rule;

import java.util.Collection;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;

/** Compiled rules. Immutable and safe to share between threads. */
public final class RuleBase {
    private final KieBase rules;

    private RuleBase(KieBase rules) {
        this.rules = rules;
    }

    /** The engine's own rules ({@code rules/kern}). */
    public static RuleBase engineRules() {
        return EngineRules.BASE;
    }

    static RuleBase of(Model model) {
        return new RuleBase(KieBaseBuilder.createKieBaseFromModel(model, new KieBaseOption[0]));
    }

    /** The Kennungen of the rules, ordered. */
    public List<String> ruleIds() {
        return rules.getKiePackages().stream()
                .map(KiePackage::getRules)
                .flatMap(Collection::stream)
                .map(Rule::getName)
                .sorted()
                .toList();
    }

    KieBase kieBase() {
        return rules;
    }

    /** Loaded when first asked for. */
    private static final class EngineRules {
        static final RuleBase BASE = of(CompiledRules.load());
    }
}
