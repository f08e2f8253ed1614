package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;

/** The city's value as the reference for one period; maybe none. */
final class CityValue {

    static final CityValue NONE = new CityValue(Double.NaN);

    private final double value;

    private CityValue(double value) {
        this.value = value;
    }

    /** The city's value at a period, unless it is not to be judged there. */
    static CityValue of(@Nullable Series city, SeriesEvents events, Period period) {
        int index = city == null || events.exclusion(period) != null ? -1 : city.indexOf(period);
        return city != null && index >= 0 && city.hasValue(index) ? new CityValue(city.value(index)) : NONE;
    }

    boolean isPresent() {
        return !Double.isNaN(value);
    }

    double value() {
        return value;
    }
}
