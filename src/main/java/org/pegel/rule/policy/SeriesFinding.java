package org.pegel.rule.policy;

import java.util.Map;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Period;
import org.pegel.rule.Subject;
import org.pegel.rule.engine.Evidence;
import org.pegel.rule.engine.Reason;
import org.pegel.rule.meaning.Mean;
import org.pegel.rule.meaning.Meanings;
import org.pegel.rule.meaning.Notes;
import org.pegel.rule.sentence.PolicyRule;

/** A policy rule that speaks about a series. */
record SeriesFinding(PolicyRule rule, Assessment series, Catalogue catalogue) implements Reason {

    @Override
    public Subject subject() {
        return new Subject.OfSeries(series.indicatorId(), series.districtId(), series.groupId());
    }

    @Override
    public Period period() {
        return series.period();
    }

    @Override
    public String sentence() {
        return rule.message().fill(new PolicyText(series, rule.scope().mean(), catalogue)::of);
    }

    @Override
    public Map<String, Object> evidence() {
        Notes notes = new Notes();
        Meanings.of(rule.condition()).of(series, notes);
        boolean duty = series.indicator().influence() != Influence.OBSERVABLE;
        Evidence evidence = RuleEvidence.add(rule, duty, Evidence.of(series));
        int mean = rule.scope().mean();
        if (mean > 1) {
            OptionalDouble value = Mean.value(series, mean);
            evidence.with("periods", mean).with("mean", value).with("cityMean", Mean.ofCity(series, mean));
        }
        return evidence.with("statements", notes.clauses())
                .with("history", Evidence.history(series))
                .with("earlier", Evidence.earlier(series))
                .asMap();
    }
}
