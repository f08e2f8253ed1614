package org.pegel.rule;

import java.util.Collection;
import org.kie.api.runtime.KieSession;
import org.pegel.rule.engine.Findings;

/** Runs facts through the rules, one load of facts at a time. Not for several threads. */
final class RuleSession {
    private final Engine engine;
    private final Findings findings;
    private final RuleSettings settings;

    RuleSession(Engine engine, Findings findings, RuleSettings settings) {
        this.engine = engine;
        this.findings = findings;
        this.settings = settings;
    }

    /** Judges facts that know nothing of those judged before. A session in which a rule failed is not used again. */
    void judge(Collection<?>... facts) {
        KieSession session = engine.newSession();
        session.setGlobal("findings", findings);
        session.setGlobal("settings", settings);
        for (Collection<?> some : facts) {
            for (Object fact : some) {
                session.insert(fact);
            }
        }
        session.fireAllRules();
        session.dispose();
    }
}
