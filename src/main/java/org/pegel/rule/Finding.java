package org.pegel.rule;

import java.util.Comparator;
import java.util.Map;
import org.pegel.catalogue.Period;

/**
 * A rule's verdict on a subject at a period. Same data and rules give the same findings in the same order.
 *
 * @param ruleId the rule's Kennung
 * @param subject what it is about
 * @param severity how much it matters
 * @param period the newest period that was judged
 * @param explanation sentence and evidence
 */
public record Finding(String ruleId, Subject subject, Severity severity, Period period, Explanation explanation) {

    /** Rule, then subject: the order in which findings are listed. */
    public static final Comparator<Finding> ORDER = (one, other) -> {
        int byRule = one.ruleId.compareTo(other.ruleId);
        return byRule != 0 ? byRule : Subject.ORDER.compare(one.subject, other.subject);
    };

    /** One neutral German sentence. */
    public String message() {
        return explanation.sentence();
    }

    /** The numbers behind it, see {@link Explanation#evidence()}. */
    public Map<String, Object> evidence() {
        return explanation.evidence();
    }
}
