package org.pegel.rule.engine;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;

/** Collects the numbers behind a finding, in order; what does not exist is left out. */
final class Evidence {
    private final Map<String, Object> entries = new LinkedHashMap<>();

    /** What every finding on a series shows. */
    static Evidence of(Assessment series) {
        Evidence evidence = new Evidence().valueOf(series);
        evidence.with("n", series.n()).with("cases", series.cases()).with("denominator", series.denominator());
        if (series.hasDistanceToCity()) {
            evidence.with("cityValue", series.cityValue()).with("distanceToCity", series.distanceToCity());
        }
        return series.stage() == Stage.NONE
                ? evidence
                : evidence.with("stage", series.stage().id());
    }

    /** The newest value with the one before. */
    Evidence valueOf(Assessment series) {
        with("value", series.value());
        with("unit", series.indicator().unit());
        with("period", series.period().toString());
        if (series.hasPrevious()) {
            with("previous", series.previous());
            with("previousPeriod", series.previousPeriod().toString());
        }
        return series.hasChange() ? with("change", series.change()) : this;
    }

    Evidence with(String name, @Nullable Object value) {
        if (value != null) {
            entries.put(name, value);
        }
        return this;
    }

    Evidence with(String name, OptionalDouble value) {
        value.ifPresent(number -> entries.put(name, number));
        return this;
    }

    Map<String, Object> asMap() {
        return Collections.unmodifiableMap(entries);
    }
}
