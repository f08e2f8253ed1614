package org.pegel.rule;

import java.util.Collection;
import java.util.List;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Compiled rules. Immutable and safe to share between threads. */
public final class RuleBase {
    private final KieBase rules;
    private final KieSessionsPool sessions;
    private final KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();

    private RuleBase(KieBase rules) {
        this.rules = rules;
        this.sessions = rules.newKieSessionsPool(1);
        // One thread inserts facts and fires: no locks, no queue, no agenda to order what has no order.
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(DirectFiringOption.YES);
    }

    /** The engine's own rules ({@code rules/kern}). */
    public static RuleBase engineRules() {
        return EngineRules.BASE;
    }

    static RuleBase of(Model model) {
        return new RuleBase(KieBaseBuilder.createKieBaseFromModel(model, KieBaseMutabilityOption.DISABLED));
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

    /** A fresh session; {@code dispose()} gives it back for the next one. */
    KieSession newSession() {
        return sessions.newKieSession(configuration);
    }

    /** Loaded when first asked for. */
    private static final class EngineRules {
        static final RuleBase BASE = of(CompiledRules.load());
    }
}
