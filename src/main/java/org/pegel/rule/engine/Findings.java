package org.pegel.rule.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;

/** Takes what the rules find. Belongs to one run. */
public final class Findings {
    private final Map<String, List<Finding>> byRule = new TreeMap<>();

    public void add(String ruleId, Severity severity, Reason reason) {
        byRule.computeIfAbsent(ruleId, id -> new ArrayList<>())
                .add(new Finding(ruleId, reason.subject(), severity, reason.period(), reason));
    }

    /** What was found, in its order. Rule by rule, because each finds nearly in order. */
    public List<Finding> sorted() {
        List<Finding> all = new ArrayList<>();
        for (List<Finding> found : byRule.values()) {
            found.sort(Finding.ORDER);
            all.addAll(found);
        }
        return all;
    }
}
