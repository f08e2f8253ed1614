package org.pegel.rule.policy;

import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.rule.Subject;
import org.pegel.rule.sentence.Speaks;

/**
 * Series that rules count together: one fact for each field and district, or for each indicator, level and group.
 *
 * @param subject what a finding on it is about
 * @param speaks which of the two
 * @param series the judged series, in order; at least one
 */
public record SeriesGroup(Subject subject, Speaks speaks, List<Assessment> series) {

    Assessment first() {
        return series.get(0);
    }
}
