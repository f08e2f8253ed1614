package org.pegel.rule;

import java.util.Collection;
import org.kie.api.runtime.KieSession;
import org.pegel.rule.engine.Findings;

/** Runs facts through the rules, one load of facts at a time. Not for several threads. */
final class RuleSession {
    private final RuleBase rules;
    private final Findings findings;
    private final Limits limits;

    RuleSession(RuleBase rules, Findings findings, Limits limits) {
        this.rules = rules;
        this.findings = findings;
        this.limits = limits;
    }

    /** Judges facts that know nothing of those judged before. */
    void judge(Collection<?>... facts) {
        KieSession session = rules.kieBase().newKieSession();
        session.setGlobal("findings", findings);
        session.setGlobal("limits", limits);
        for (Collection<?> some : facts) {
            some.forEach(session::insert);
        }
        session.fireAllRules();
        session.dispose();
    }
}
