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

    static CityValue of(@Nullable Series city, Period period) {
        int index = city == null ? -1 : city.indexOf(period);
        return city != null && index >= 0 && city.hasValue(index) ? new CityValue(city.value(index)) : NONE;
    }

    boolean isPresent() {
        return !Double.isNaN(value);
    }

    double value() {
        return value;
    }
}
