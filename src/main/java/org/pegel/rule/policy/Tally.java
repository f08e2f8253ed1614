package org.pegel.rule.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Group;
import org.pegel.rule.meaning.Check;
import org.pegel.rule.meaning.Notes;
import org.pegel.rule.meaning.Truth;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.Speaks;

/**
 * For which series of a group a condition holds.
 *
 * @param holding those for which it does, in order
 * @param decidable for how many it is true or false
 */
record Tally(List<Assessment> holding, int decidable) {

    static Tally of(Check check, PolicyRule rule, SeriesGroup group) {
        List<Assessment> holding = new ArrayList<>();
        int decidable = 0;
        for (Assessment series : counted(rule, group)) {
            Truth truth = check.of(series, Notes.NONE);
            decidable += truth == Truth.UNDECIDED ? 0 : 1;
            if (truth == Truth.TRUE) {
                holding.add(series);
            }
        }
        return new Tally(holding, decidable);
    }

    /**
     * The series that the rule speaks of. In a field an indicator counts once: by its series for everybody, or by the first
     * of its groups where there is none.
     */
    private static Iterable<Assessment> counted(PolicyRule rule, SeriesGroup group) {
        List<Assessment> concerned = group.series().stream()
                .filter(series -> rule.isInForce(series.asOf())
                        && rule.scope().includes(series.indicatorId(), series.district(), series.groupId()))
                .toList();
        if (group.speaks() != Speaks.OF_FIELD) {
            return concerned;
        }
        Map<String, Assessment> byIndicator = new LinkedHashMap<>();
        for (Assessment series : concerned) {
            if (series.groupId().equals(Group.ALL)) {
                byIndicator.put(series.indicatorId(), series);
            } else {
                byIndicator.putIfAbsent(series.indicatorId(), series);
            }
        }
        return byIndicator.values();
    }
}
