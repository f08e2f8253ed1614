package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource({
        "Jahr,       YEAR,        1",
        "schuljahr,  SCHOOL_YEAR, 1",
        "Halbjahr,   HALF_YEAR,   1",
        "Quartal,    QUARTER,     1",
        "Monat,      MONTH,       1",
        "Stichtag,   DATE,        1",
        "2 Jahre,    YEAR,        2",
        "6 Jahre,    YEAR,        6",
        "1 Jahr,     YEAR,        1",
        "2 Schuljahre, SCHOOL_YEAR, 2",
        "4 Monate,   MONTH,       4",
    })
    void isReadFromTheWordsOfTheFile(String text, PeriodKind kind, int every) {
        assertThat(RhythmText.rhythm(text)).contains(new Rhythm(kind, every));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "jährlich", "0 Jahre", "Jahre", "zwei Jahre", "-1 Jahre", "2 Stichtage", "100 Jahre"})
    void anythingElseIsNoRhythm(String text) {
        assertThat(RhythmText.rhythm(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"6 Monate, P6M", "1 Monat, P1M", "45 Tage, P45D", "1 Tag, P1D", "2 Wochen, P14D", "0 Tage, P0D"})
    void aLagIsReadFromTheWordsOfTheFile(String text, java.time.Period lag) {
        assertThat(RhythmText.lag(text)).contains(lag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "6", "Monate", "-1 Monate", "6 Jahre", "1,5 Monate"})
    void anythingElseIsNoLag(String text) {
        assertThat(RhythmText.lag(text)).isEmpty();
    }

    @Test
    void theNextPeriodIsSoManyPeriodsLater() {
        assertThat(new Rhythm(PeriodKind.YEAR, 3).after(Period.year(2021))).isEqualTo(Period.year(2024));
        assertThat(new Rhythm(PeriodKind.QUARTER, 1).after(Period.quarter(2025, 4)))
                .isEqualTo(Period.quarter(2026, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR, 2, 2, 2030-06-30",
        "HALF_YEAR, 1, 2, 2027-06-30",
        "QUARTER, 1, 2, 2026-12-30",
        "MONTH, 1, 2, 2026-08-30",
    })
    void rhythmsAreAddedToADay(PeriodKind kind, int every, int rhythms, LocalDate later) {
        assertThat(new Rhythm(kind, every).plus(LocalDate.of(2026, 6, 30), rhythms))
                .isEqualTo(later);
    }

    @Test
    void isEveryFirstPeriodOrRarer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rhythm(PeriodKind.YEAR, 0));
    }
}
