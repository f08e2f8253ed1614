package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays as the Länder publish them, and the working days between. */
class HolidaysTest {

    private static Holidays in(String land) {
        return Holidays.of(land, true, Set.of(), Set.of());
    }

    private static Set<LocalDate> days(int year, String monthDays) {
        return Arrays.stream(monthDays.split(" "))
                .map(day -> MonthDay.parse("--" + day).atYear(year))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "BW, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
        "BY, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26",
        "BE, 2026, 01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 12-25 12-26",
        "BB, 2026, 01-01 04-03 04-05 04-06 05-01 05-14 05-24 05-25 10-03 10-31 12-25 12-26",
        "HB, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26",
        "HH, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26",
        "HE, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 12-25 12-26",
        "MV, 2026, 01-01 03-08 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26",
        "NI, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26",
        "NW, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
        "RP, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 06-04 10-03 11-01 12-25 12-26",
        "SL, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 06-04 08-15 10-03 11-01 12-25 12-26",
        "SN, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 11-18 12-25 12-26",
        "ST, 2026, 01-01 01-06 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26",
        "SH, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 10-03 10-31 12-25 12-26",
        "TH, 2026, 01-01 04-03 04-06 05-01 05-14 05-25 09-20 10-03 10-31 12-25 12-26",
        "BE, 2025, 01-01 03-08 04-18 04-21 05-01 05-08 05-29 06-09 10-03 12-25 12-26",
        "SN, 2023, 01-01 04-07 04-10 05-01 05-18 05-29 10-03 10-31 11-22 12-25 12-26",
        "SN, 2022, 01-01 04-15 04-18 05-01 05-26 06-06 10-03 10-31 11-16 12-25 12-26",
    })
    void theHolidaysAreThoseThatTheLandPublishes(String land, int year, String monthDays) {
        assertThat(in(land).of(year)).containsExactlyInAnyOrderElementsOf(days(year, monthDays));
    }

    @ParameterizedTest
    @CsvSource({
        "TH, 2018-09-20, 2019-09-20",
        "BE, 2018-03-08, 2019-03-08",
        "MV, 2022-03-08, 2023-03-08",
        "HH, 2016-10-31, 2018-10-31",
        "BY, 2018-10-31, 2017-10-31",
        "BE, 2024-05-08, 2020-05-08",
        "BE, 2027-06-17, 2028-06-17",
    })
    void aHolidayHoldsFromTheYearOfItsLaw(String land, LocalDate without, LocalDate with) {
        assertThat(in(land).of(without.getYear())).doesNotContain(without);
        assertThat(in(land).of(with.getYear())).contains(with);
    }

    @ParameterizedTest
    @CsvSource({
        "2019-04-21",
        "2024-03-31",
        "2038-04-25",
        "2049-04-18",
        "2076-04-19",
        "1981-04-19",
        "1954-04-18",
        "2008-03-23"
    })
    void easterMondayFollowsEaster(LocalDate easter) {
        assertThat(in("HH").of(easter.getYear())).contains(easter.plusDays(1), easter.minusDays(2));
    }

    @Test
    void theMunicipalityAddsDaysAndMayDoWithoutMariaeHimmelfahrt() {
        Holidays holidays = Holidays.of(
                "BY", false, List.of(LocalDate.of(2026, 8, 7)), List.of(MonthDay.of(12, 24), MonthDay.of(12, 31)));

        assertThat(holidays.of(2026))
                .contains(LocalDate.of(2026, 8, 7), LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 31))
                .doesNotContain(LocalDate.of(2026, 8, 15));
        assertThat(holidays.of(2027)).contains(LocalDate.of(2027, 12, 24)).doesNotContain(LocalDate.of(2027, 8, 7));
    }

    @Test
    void workingDaysPassOverWeekendsAndHolidays() {
        LocalDate maundyThursday = LocalDate.of(2026, 4, 2);
        Holidays holidays = in("BY");

        assertThat(holidays.plusWorkingDays(maundyThursday, 1)).isEqualTo(LocalDate.of(2026, 4, 7));
        assertThat(holidays.plusWorkingDays(maundyThursday, 0)).isEqualTo(maundyThursday);
        assertThat(holidays.workingDaysBetween(maundyThursday, LocalDate.of(2026, 4, 8)))
                .isEqualTo(2);
        assertThat(holidays.workingDaysBetween(maundyThursday, maundyThursday)).isZero();
        assertThat(holidays.workingDaysBetween(maundyThursday, maundyThursday.minusDays(9)))
                .isZero();
        assertThat(Holidays.NONE.plusWorkingDays(maundyThursday, 1)).isEqualTo(LocalDate.of(2026, 4, 3));
    }

    @Test
    void anUnknownLandIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> in("XX"));
    }
}
