package org.pegel.alert;

import org.pegel.rule.Finding;
import org.pegel.rule.Subject;

/**
 * What makes two findings the same alert. Severity and period are not in it.
 *
 * @param ruleId the rule's Kennung
 * @param subject what it is about
 */
public record AlertKey(String ruleId, Subject subject) {
    static AlertKey of(Finding finding) {
        return new AlertKey(finding.ruleId(), finding.subject());
    }

    @Override
    public String toString() {
        return ruleId + "@" + subject.key();
    }
}
