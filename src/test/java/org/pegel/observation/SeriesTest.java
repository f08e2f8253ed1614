package org.pegel.observation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;

class SeriesTest {

    private static final Series ONE = Series.of(observations("nord", null, 2021, 2022, 2023));

    @Test
    void sharesTheListOfItsPeriodsWithOneThatHasTheSame() {
        Series next = Series.of(observations("süd", null, 2023, 2021, 2022), ONE);
        assertThat(next.sharesPeriodsWith(ONE)).isTrue();
        assertThat(next.period(0)).isEqualTo(Period.year(2021));
        assertThat(next.value(2)).isEqualTo(2023);
    }

    @Test
    void keepsItsOwnPeriodsWhereTheyDiffer() {
        Series next = Series.of(observations("süd", null, 2021, 2023, 2024), ONE);
        assertThat(next.sharesPeriodsWith(ONE)).isFalse();
        assertThat(next.period(1)).isEqualTo(Period.year(2023));
    }

    @Test
    void boundariesAreThoseOfTheSingleValue() {
        List<Observation> some = observations("nord", "2021", 2021, 2022);
        Series series =
                Series.of(List.of(some.get(0), observations("nord", null, 2022).get(0)));
        assertThat(series.boundaries(0)).isEqualTo("2021");
        assertThat(series.boundaries(1)).isNull();
        assertThat(ONE.boundaries(0)).isNull();
    }

    private static List<Observation> observations(String district, String boundaries, int... years) {
        SeriesKey key = new SeriesKey("quote", district, "alle");
        return IntStream.of(years)
                .mapToObj(year -> new Observation(
                        key,
                        Period.year(year),
                        (double) year,
                        null,
                        null,
                        Quality.FINAL,
                        0,
                        null,
                        LocalDate.of(2024, 1, 31),
                        new Origin("quote.csv", null, 2),
                        boundaries))
                .toList();
    }
}
