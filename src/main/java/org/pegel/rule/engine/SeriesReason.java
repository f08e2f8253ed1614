package org.pegel.rule.engine;

import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Period;
import org.pegel.rule.Subject;

/** A reason that lies in one series. */
abstract class SeriesReason implements Reason {
    final Assessment series;

    SeriesReason(Assessment series) {
        this.series = series;
    }

    @Override
    public final Subject subject() {
        return new Subject.OfSeries(series.indicatorId(), series.districtId(), series.groupId());
    }

    @Override
    public final Period period() {
        return series.period();
    }

    @Override
    public final String sentence() {
        return Wording.series(series) + ": " + statement() + ".";
    }

    @Override
    public final Map<String, Object> evidence() {
        Evidence evidence = Evidence.of(series);
        addTo(evidence);
        return evidence.with("history", Evidence.history(series))
                .with("earlier", Evidence.earlier(series))
                .asMap();
    }

    /** The sentence after the name of the series, without the full stop. */
    abstract String statement();

    /** Adds the rule's own numbers. */
    abstract void addTo(Evidence evidence);
}
