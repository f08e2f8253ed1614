package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.DeliveryPlan.Appointment;
import org.pegel.table.Problems;

/** When a delivery is due: by the indicator, by a calendar, on working days. */
class DeliveryPlanTest {
    private static final Catalogue CATALOGUE =
            CatalogueFiles.read(Path.of("src/test/resources/intake/regeln"), new Problems());
    private static final Indicator RATE = CATALOGUE.indicator("arbeitslose");
    private static final Indicator BALANCE = CATALOGUE.indicator("saldo");
    private static final Holidays BAVARIA = Holidays.of("BY", true, Set.of(), Set.of());

    private static @Nullable Appointment next(
            Indicator indicator, @Nullable Period newest, DeliveryCalendar... calendars) {
        return new DeliveryPlan(BAVARIA, List.of(calendars)).next(indicator, "stadtteil", newest);
    }

    private static DeliveryCalendar calendar(
            @Nullable MonthDay yearly, java.time.@Nullable Period lag, int grace, Map<Period, LocalDate> dated) {
        return new DeliveryCalendar(
                "amt", Set.of("arbeitslose", "saldo"), Set.of(), yearly, lag, grace, new TreeMap<>(dated), false);
    }

    @Test
    void withoutACalendarTheIndicatorSaysAndTheNextWorkingDayIsInTime() {
        assertThat(next(RATE, Period.year(2023)))
                .isEqualTo(new Appointment(Period.year(2024), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 6, 30)));
        assertThat(next(RATE, Period.year(2022)))
                .as("30 June 2024 is a Sunday")
                .isEqualTo(new Appointment(Period.year(2023), LocalDate.of(2024, 6, 30), LocalDate.of(2024, 7, 1)));
    }

    @Test
    void aDayOfTheYearComesAfterThePeriodAndItsGraceInWorkingDays() {
        assertThat(next(RATE, Period.year(2024), calendar(MonthDay.of(4, 2), null, 3, Map.of())))
                .as("Good Friday, Easter and Easter Monday lie between")
                .isEqualTo(new Appointment(Period.year(2025), LocalDate.of(2026, 4, 2), LocalDate.of(2026, 4, 9)));
    }

    @Test
    void aLagCountsFromTheEndOfThePeriod() {
        assertThat(next(BALANCE, Period.month(2026, 3), calendar(null, java.time.Period.ofWeeks(6), 0, Map.of())))
                .isEqualTo(
                        new Appointment(Period.month(2026, 4), LocalDate.of(2026, 6, 11), LocalDate.of(2026, 6, 11)));
    }

    @Test
    void aPeriodOfTheCalendarIsExpectedEvenWhenNothingEverCame() {
        DeliveryCalendar dated = calendar(
                null,
                null,
                0,
                Map.of(
                        Period.year(2024), LocalDate.of(2025, 5, 5),
                        Period.year(2026), LocalDate.of(2027, 5, 5),
                        Period.month(2026, 1), LocalDate.of(2026, 2, 2)));

        assertThat(next(RATE, null, dated)).extracting(Appointment::period).isEqualTo(Period.year(2024));
        assertThat(next(RATE, Period.year(2024), dated))
                .extracting(Appointment::period)
                .isEqualTo(Period.year(2026));
        assertThat(next(RATE, Period.year(2026), dated))
                .extracting(Appointment::due)
                .isEqualTo(LocalDate.of(2028, 6, 30));
        assertThat(next(RATE, null)).isNull();
    }

    @Test
    void aLevelThatTheCalendarDoesNotNameIsNotItsOwn() {
        DeliveryCalendar city = new DeliveryCalendar(
                "amt",
                Set.of("arbeitslose"),
                Set.of("gesamtstadt"),
                MonthDay.of(3, 3),
                null,
                0,
                new TreeMap<>(),
                false);

        assertThat(next(RATE, Period.year(2024), city))
                .extracting(Appointment::due)
                .isEqualTo(LocalDate.of(2026, 6, 30));
    }

    @Test
    void afterAFileThatComesOnceNothingIsExpectedButWhatTheCalendarNames() {
        DeliveryCalendar once = new DeliveryCalendar(
                "amt",
                Set.of("arbeitslose"),
                Set.of(),
                null,
                null,
                0,
                new TreeMap<>(Map.of(Period.year(2026), LocalDate.of(2027, 5, 5))),
                true);

        assertThat(next(RATE, Period.year(2012), once))
                .extracting(Appointment::period)
                .isEqualTo(Period.year(2026));
        assertThat(next(RATE, Period.year(2026), once)).isNull();
    }
}
