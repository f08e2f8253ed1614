package org.pegel.rule.engine;

import java.util.ArrayList;
import java.util.List;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;

/** Takes what the rules find. Belongs to one run. */
public final class Findings {
    private final List<Finding> found = new ArrayList<>();

    public void add(String ruleId, Severity severity, Reason reason) {
        found.add(new Finding(ruleId, reason.subject(), severity, reason.period(), reason));
    }

    /** What was found, in its order. */
    public List<Finding> sorted() {
        found.sort(Finding.ORDER);
        return List.copyOf(found);
    }
}
