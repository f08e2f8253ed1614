package org.pegel.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kie.api.runtime.KieSession;
import org.pegel.rule.engine.Findings;
import org.pegel.rule.engine.Limited;

/**
 * Runs facts through the rules, one load of facts at a time; each fact only through those that are switched on for it. Not
 * for several threads.
 */
final class RuleSession {
    private final RuleBase rules;
    private final RuleSettings settings;
    private final Findings findings;
    private final Map<Set<EngineRule>, Engine> engines = new HashMap<>();

    RuleSession(RuleBase rules, RuleSettings settings, Findings findings) {
        this.rules = rules;
        this.settings = settings;
        this.findings = findings;
    }

    /** Judges facts that know nothing of those judged before, each alone or with others that the same rules judge. */
    @SafeVarargs
    final void judge(Collection<? extends Limited>... facts) {
        if (settings.isSameForAll()) {
            run(settings.forAll().rules(), facts);
            return;
        }
        Map<Set<EngineRule>, List<Limited>> byRules = new LinkedHashMap<>();
        for (Collection<? extends Limited> some : facts) {
            for (Limited fact : some) {
                byRules.computeIfAbsent(fact.limits().rules(), on -> new ArrayList<>())
                        .add(fact);
            }
        }
        byRules.forEach((on, some) -> run(on, some));
    }

    /** Judges facts that no setting tells apart. */
    void judgeAll(Collection<?> facts) {
        run(settings.forAll().rules(), facts);
    }

    /** Judges facts by the rules of policy staff, which know no settings. */
    void judgeByPolicy(Collection<?> facts) {
        Engine policies = rules.policies();
        if (policies != null && !facts.isEmpty()) {
            run(policies, facts);
        }
    }

    private void run(Set<EngineRule> on, Collection<?>... facts) {
        run(engines.computeIfAbsent(on, rules::engine), facts);
    }

    /** A session in which a rule failed is not used again. */
    private void run(Engine engine, Collection<?>... facts) {
        KieSession session = engine.newSession();
        session.setGlobal("findings", findings);
        for (Collection<?> some : facts) {
            for (Object fact : some) {
                session.insert(fact);
            }
        }
        session.fireAllRules();
        session.dispose();
    }
}
