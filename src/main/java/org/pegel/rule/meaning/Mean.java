package org.pegel.rule.meaning;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.PeriodWindow;
import org.pegel.rule.sentence.Arguments;

/** The numbers of a rule about means ("Mittel aus n"), or, with one period, those of the period itself. */
public final class Mean {
    private Mean() {}

    /** Over how many periods a statement's numbers are means; 1 when they are not. */
    static int of(Arguments arguments) {
        return arguments.mean().orElse(1);
    }

    /** The value, or the mean; absent when a period is missing or lies beyond a break. */
    public static OptionalDouble value(Assessment series, int periods) {
        return periods == 1 ? OptionalDouble.of(series.value()) : mean(PeriodWindow.of(series, 0, periods));
    }

    /** The city's value, or its mean over the same periods; absent for the city itself. */
    public static OptionalDouble ofCity(Assessment series, int periods) {
        if (periods > 1) {
            return mean(PeriodWindow.ofCity(series, 0, periods));
        }
        return series.hasDistanceToCity() ? OptionalDouble.of(series.cityValue()) : OptionalDouble.empty();
    }

    private static OptionalDouble mean(@Nullable PeriodWindow window) {
        return window == null ? OptionalDouble.empty() : OptionalDouble.of(window.mean());
    }
}
