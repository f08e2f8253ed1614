package org.pegel.rule.policy;

import java.util.Locale;
import org.pegel.catalogue.PeriodText;
import org.pegel.rule.engine.Evidence;
import org.pegel.rule.sentence.Basis;
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
                .with("basis", basis(rule.basis()))
                .with("tells", rule.tells().isEmpty() ? null : rule.tells())
                .with("involves", rule.involves().isEmpty() ? null : rule.involves());
        return evidence.with(
                "answerWithin",
                duty && rule.deadline() != null ? rule.deadline().toString() : null);
    }

    /** {@code Bildungsausschuss, 12.03.2024, Vorlage 24/01234}. */
    static String basis(Basis basis) {
        String decision = basis.committee() + ", " + PeriodText.day(basis.date(), Locale.GERMAN);
        return basis.document() == null ? decision : decision + ", " + basis.document();
    }
}
