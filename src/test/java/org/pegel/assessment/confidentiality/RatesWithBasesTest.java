package org.pegel.assessment.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.ComplementaryProtection;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.ScenarioCity;

/** Who publishes a rate and its base publishes a count: rate times base. */
class RatesWithBasesTest {
    private static final Catalogue CITY = ScenarioCity.rules().catalogue();
    private static final Period PERIOD = Period.year(2025);
    private static final String HIDDEN = "nord";
    private static final double BASE = 200;

    /** All districts with the rate of 20 in 200, one of them hidden; in the city as many as there are. */
    private static List<Observation> rows(boolean withBases) {
        List<Observation> rows = new ArrayList<>();
        int districts = 0;
        for (District district : CITY.districts().values()) {
            if (!district.isCity()) {
                boolean hidden = district.id().equals(HIDDEN);
                rows.add(row(district.id(), hidden ? null : (Double) 10.0, withBases && !hidden ? BASE : null));
                districts++;
            }
        }
        double cases = 20 * (districts - 1) + 2;
        double base = BASE * districts;
        rows.add(row(District.CITY, 100 * cases / base, withBases ? (Double) base : null));
        return rows;
    }

    private static Observation row(String district, @Nullable Double rate, @Nullable Double base) {
        return new Observation(
                key(district),
                PERIOD,
                rate,
                null,
                base,
                rate == null ? Quality.CONFIDENTIAL : Quality.FINAL,
                0,
                rate == null ? "vertraulich" : null,
                LocalDate.of(2026, 1, 1),
                new Origin("raten.csv", null, 2));
    }

    private static SeriesKey key(String district) {
        return new SeriesKey("betreuung", district, Group.ALL);
    }

    private static Set<SeriesKey> complement(boolean withBases) {
        return new ComplementaryProtection(CITY).of("betreuung", PERIOD, rows(withBases));
    }

    @Test
    void aHiddenRateBesideRatesAndBasesNeedsASecondOneHidden() {
        assertThat(complement(true)).hasSize(1).doesNotContain(key(HIDDEN), key(District.CITY));
    }

    @Test
    void ratesAloneGiveNoCountAway() {
        assertThat(complement(false)).isEmpty();
    }
}
