package org.pegel.bench;

import java.util.List;
import org.pegel.rule.Finding;

/** Compares findings without their text. */
final class SameFindings {

    private SameFindings() {}

    /** Fails at the first finding that differs in rule, subject, severity, period or place in the list. */
    static void require(List<Finding> expected, List<Finding> found) {
        for (int i = 0; i < Math.min(expected.size(), found.size()); i++) {
            if (!essence(expected.get(i)).equals(essence(found.get(i)))) {
                throw new IllegalStateException(
                        "Finding %d is %s, expected %s".formatted(i, essence(found.get(i)), essence(expected.get(i))));
            }
        }
        if (expected.size() != found.size()) {
            throw new IllegalStateException(found.size() + " findings, expected " + expected.size());
        }
    }

    private static String essence(Finding finding) {
        return finding.ruleId() + " " + finding.subject().key() + " " + finding.severity() + " " + finding.period();
    }
}
