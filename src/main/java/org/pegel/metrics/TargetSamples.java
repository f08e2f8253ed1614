package org.pegel.metrics;

import java.time.LocalDate;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.target.Target;

/** Numbers of the target that a series does worst for. */
final class TargetSamples {
    private TargetSamples() {}

    static OptionalDouble value(Assessment of) {
        Target target = of.target();
        Double value = target == null ? null : target.valueAskedFor();
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** The last second of its year, as on the dashboards from the database. */
    static OptionalDouble dueAt(Assessment of) {
        Target target = of.target();
        Integer year = target == null ? null : target.year();
        return year == null ? OptionalDouble.empty() : OptionalDouble.of(Seconds.of(LocalDate.of(year + 1, 1, 1)) - 1);
    }
}
