package org.pegel.intake;

import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.SeriesKey;

/** What a value speaks of. */
record Subject(Indicator indicator, District district, String group, Period period) {

    SeriesKey key() {
        return new SeriesKey(indicator.id(), district.id(), group);
    }
}
