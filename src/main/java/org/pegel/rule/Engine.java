package org.pegel.rule;

import java.util.Collection;
import java.util.List;
import java.util.Properties;
import org.drools.core.impl.RuleBaseFactory;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieBaseConfiguration;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionConfiguration;
import org.kie.api.runtime.KieSessionsPool;
import org.kie.api.runtime.conf.DirectFiringOption;
import org.kie.api.runtime.conf.ThreadSafeOption;

/** Drools with rules that don't change, and sessions that are used again. */
final class Engine {
    private final KieBase rules;
    private final KieSessionsPool sessions;
    private final KieSessionConfiguration configuration = RuleBaseFactory.newKnowledgeSessionConfiguration();

    Engine(Model model) {
        // Our own class loader, not that of the thread: on a pool thread in the packaged jar that one knows nothing.
        KieBaseConfiguration own =
                RuleBaseFactory.newKnowledgeBaseConfiguration(new Properties(), Engine.class.getClassLoader());
        own.setOption(KieBaseMutabilityOption.DISABLED);
        rules = KieBaseBuilder.createKieBaseFromModel(model, own);
        sessions = rules.newKieSessionsPool(1);
        // One thread inserts facts and fires: no locks, no queue, no agenda to order what has no order.
        configuration.setOption(ThreadSafeOption.NO);
        configuration.setOption(DirectFiringOption.YES);
    }

    List<String> ruleIds() {
        return rules.getKiePackages().stream()
                .map(KiePackage::getRules)
                .flatMap(Collection::stream)
                .map(Rule::getName)
                .sorted()
                .toList();
    }

    /** An empty session; {@code dispose()} gives it back for the next one. */
    KieSession newSession() {
        return sessions.newKieSession(configuration);
    }
}
