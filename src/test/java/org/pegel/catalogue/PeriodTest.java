package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2023,       YEAR,        2023-01-01, 2024-01-01",
        "2023/24,    SCHOOL_YEAR, 2023-08-01, 2024-08-01",
        "1999/00,    SCHOOL_YEAR, 1999-08-01, 2000-08-01",
        "2023-H1,    HALF_YEAR,   2023-01-01, 2023-07-01",
        "2023-H2,    HALF_YEAR,   2023-07-01, 2024-01-01",
        "2023-Q1,    QUARTER,     2023-01-01, 2023-04-01",
        "2023-Q4,    QUARTER,     2023-10-01, 2024-01-01",
        "2023-05,    MONTH,       2023-05-01, 2023-06-01",
        "2023-12,    MONTH,       2023-12-01, 2024-01-01",
        "2024-02-29, DATE,        2024-02-29, 2024-03-01",
        "2014-2018,  SPAN,        2014-01-01, 2019-01-01",
        "1800,       YEAR,        1800-01-01, 1801-01-01",
        "2199,       YEAR,        2199-01-01, 2200-01-01"
    })
    void isReadAndWrittenTheSameWay(String text, PeriodKind kind, LocalDate start, LocalDate end) {
        Period period = new Period(kind, start, end);

        assertThat(Period.parse(text)).contains(period);
        assertThat(period).hasToString(text);
    }

    @Test
    void aSchoolYearMayBeWrittenInFullAndBlanksDoNotMatter() {
        assertThat(Period.parse(" 2023/2024 ")).contains(Period.schoolYear(2023));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "23",
                "0000",
                "1799",
                "2200",
                "9999",
                "20233",
                "2023/23",
                "2023/25",
                "2023/2124",
                "2023/2025",
                "2023-H3",
                "2023-Q5",
                "2023-Q0",
                "2023-q1",
                "2023-00",
                "2023-13",
                "2023-5",
                "2023-02-29",
                "2023-05-32",
                "31.05.2023",
                "2018-2014",
                "2018-2018",
                "2023 24",
                "٢٠٢٣"
            })
    void whatIsNoPeriodIsNotGuessed(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @Test
    void isWrittenWithPlainDigitsWhateverTheLocale() {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(Period.schoolYear(2023)).hasToString("2023/24");
            assertThat(Period.month(2023, 5)).hasToString("2023-05");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2023,        1, 2024",
        "2023,      -10, 2013",
        "2023/24,     1, 2024/25",
        "2023-H2,     1, 2024-H1",
        "2023-H1,    -1, 2022-H2",
        "2023-Q4,     1, 2024-Q1",
        "2023-Q1,    -5, 2021-Q4",
        "2023-12,     1, 2024-01",
        "2023-01,    -1, 2022-12",
        "2023-05-31,  1, 2024-05-31",
        "2024-02-29, -1, 2023-02-28",
        "2023-02-28,  1, 2024-02-29",
        "2024-02-28,  1, 2025-02-28",
        "2014-2018,   1, 2019-2023",
        "2014-2018,  -1, 2009-2013",
        "2023,        0, 2023"
    })
    void movesByItsOwnLength(String from, int steps, String to) {
        assertThat(period(from).plus(steps)).hasToString(to);
    }

    @Test
    void comesBackWhereItStartedAfterAnySteps() {
        Random random = new Random(20260630);
        for (int i = 0; i < 2_000; i++) {
            Period period = anyPeriod(random);
            int steps = random.nextInt(41) - 20;

            Period moved = period.plus(steps);

            assertThat(moved.kind()).isEqualTo(period.kind());
            assertThat(Period.parse(moved.toString())).as("read back").contains(moved);
            assertThat(Integer.signum(moved.compareTo(period)))
                    .as("%s plus %s", period, steps)
                    .isEqualTo(Integer.signum(steps));
            if (!period.toString().endsWith("-02-28")) {
                assertThat(moved.plus(-steps)).as("%s plus %s", period, steps).isEqualTo(period);
            }
        }
    }

    private static Period anyPeriod(Random random) {
        int year = 1950 + random.nextInt(100);
        return switch (random.nextInt(7)) {
            case 0 -> Period.year(year);
            case 1 -> Period.schoolYear(year);
            case 2 -> Period.halfYear(year, 1 + random.nextInt(2));
            case 3 -> Period.quarter(year, 1 + random.nextInt(4));
            case 4 -> Period.month(year, 1 + random.nextInt(12));
            case 5 -> Period.date(LocalDate.of(year, 1, 1).plusDays(random.nextInt(365)));
            default -> Period.span(year, year + 1 + random.nextInt(3));
        };
    }

    @ParameterizedTest
    @CsvSource({
        "2023, 2023",
        "2023/24, 2024",
        "2023-Q4, 2023",
        "2023-12, 2023",
        "2023-12-31, 2023",
        "2014-2018, 2018",
    })
    void itsLastYearIsTheYearOfItsLastDay(String text, int year) {
        assertThat(period(text).lastYear()).isEqualTo(year);
    }

    @Test
    void periodsOfAKindAreOrderedByStartThenEnd() {
        List<Period> ordered = Stream.of("2010-2012", "2010-2014", "2011-2012")
                .map(PeriodTest::period)
                .toList();

        assertThat(ordered.stream().sorted()).isEqualTo(ordered);
        assertThat(Stream.of("2024-01", "2023-12", "2023-02")
                        .map(PeriodTest::period)
                        .sorted())
                .map(Period::toString)
                .containsExactly("2023-02", "2023-12", "2024-01");
        assertThat(period("2023").compareTo(period("2023"))).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR,        2023-01-01, 2025-01-01",
        "YEAR,        2023-08-01, 2024-08-01",
        "SCHOOL_YEAR, 2023-09-01, 2024-09-01",
        "HALF_YEAR,   2023-04-01, 2023-10-01",
        "QUARTER,     2023-02-01, 2023-05-01",
        "MONTH,       2023-05-02, 2023-06-02",
        "DATE,        2023-05-01, 2023-05-03",
        "SPAN,        2023-01-01, 2024-01-01",
        "DATE,        2023-05-01, 2023-05-01",
    })
    void anIntervalThatDoesNotFitTheKindIsRefused(PeriodKind kind, LocalDate start, LocalDate end) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Period(kind, start, end))
                .withMessageContaining(start + " to " + end);
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
