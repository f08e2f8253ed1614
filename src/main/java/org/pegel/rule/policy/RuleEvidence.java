package org.pegel.rule.policy;

import org.pegel.rule.engine.Evidence;
import org.pegel.rule.sentence.PolicyRule;

/** What every finding of a policy rule says about the rule. */
final class RuleEvidence {
    private RuleEvidence() {}

    /**
     * Adds title, basis, the departments it tells beside those that lead, and time to answer.
     *
     * @param duty whether an answer is owed at all; not for what is only watched
     */
    static Evidence add(PolicyRule rule, boolean duty, Evidence evidence) {
        evidence.with("title", rule.title())
                .with("basis", rule.basis().german())
                .with("tells", rule.tells().isEmpty() ? null : rule.tells())
                .with("involves", rule.involves().isEmpty() ? null : rule.involves());
        return evidence.with(
                "answerWithin",
                duty && rule.deadline() != null ? rule.deadline().toString() : null);
    }
}
