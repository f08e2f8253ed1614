package org.pegel.evaluation;

import java.util.Collection;
import java.util.Set;
import org.pegel.assessment.ComplementaryProtection;
import org.pegel.catalogue.Period;
import org.pegel.observation.Complement;
import org.pegel.observation.Observation;
import org.pegel.observation.SeriesKey;
import org.springframework.stereotype.Component;

/** Hides what sums would give away, by the districts and groups of the rules in force. */
@Component
class SumProtection implements Complement {
    private final ActiveRuleSet rules;

    SumProtection(ActiveRuleSet rules) {
        this.rules = rules;
    }

    @Override
    public Set<SeriesKey> of(String indicator, Period period, Collection<Observation> rows) {
        return new ComplementaryProtection(rules.current().catalogue()).of(indicator, period, rows);
    }
}
