package org.pegel.rule;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.rule.engine.JudgedSeries;
import org.pegel.rule.policy.SeriesGroup;
import org.pegel.rule.policy.SeriesGroups;
import org.pegel.rule.sentence.Speaks;

/** The facts of one run that a rule of policy staff may speak about; the others are not even looked at. */
final class PolicyCases {
    private final RuleBook book;
    private final List<Assessment> counted = new ArrayList<>();

    PolicyCases(RuleBook book) {
        this.book = book;
    }

    /** Of these series, those that a rule is about. */
    List<JudgedSeries> of(List<JudgedSeries> series) {
        if (book.isEmpty()) {
            return List.of();
        }
        List<JudgedSeries> concerned = series.stream()
                .filter(judged -> book.concerns(judged.series().indicatorId()))
                .toList();
        if (book.speaks(Speaks.OF_FIELD) || book.speaks(Speaks.OF_LEVEL)) {
            concerned.forEach(judged -> counted.add(judged.series()));
        }
        return book.speaks(Speaks.OF_SERIES) ? concerned : List.of();
    }

    /** What rules count, over all series that were handed over. */
    List<SeriesGroup> groups() {
        List<SeriesGroup> groups = new ArrayList<>();
        if (book.speaks(Speaks.OF_FIELD)) {
            groups.addAll(SeriesGroups.byField(counted));
        }
        if (book.speaks(Speaks.OF_LEVEL)) {
            groups.addAll(SeriesGroups.byLevel(counted));
        }
        return groups;
    }
}
