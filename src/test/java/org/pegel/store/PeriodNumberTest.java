package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;

class PeriodNumberTest {
    @Test
    void numbersAreStoredAndThereforeStayAsTheyAre() {
        Map<String, Integer> numbers = new TreeMap<>();
        for (String text : List.of("2023", "2023/24", "2023-H2", "2023-Q3", "2023-05", "2023-05-31", "2014-2018")) {
            numbers.put(text, PeriodNumber.of(Period.parse(text).orElseThrow()));
        }
        assertThat(numbers)
                .containsOnly(
                        Map.entry("2023", 2023),
                        Map.entry("2023/24", (1 << 28) + 2023),
                        Map.entry("2023-H2", (2 << 28) + 4047),
                        Map.entry("2023-Q3", (3 << 28) + 8094),
                        Map.entry("2023-05", (4 << 28) + 24280),
                        Map.entry("2023-05-31", (5 << 28) + 739036),
                        Map.entry("2014-2018", (6 << 28) + 2014 * 16384 + 2018));
    }

    @Test
    void noTwoPeriodsShareANumber() {
        List<Period> periods = IntStream.range(1990, 2040)
                .boxed()
                .flatMap(year -> Stream.of(
                        Stream.of(Period.year(year), Period.schoolYear(year), Period.span(year, year + 4)),
                        IntStream.rangeClosed(1, 2).mapToObj(half -> Period.halfYear(year, half)),
                        IntStream.rangeClosed(1, 4).mapToObj(quarter -> Period.quarter(year, quarter)),
                        IntStream.rangeClosed(1, 12).mapToObj(month -> Period.month(year, month)),
                        Period.year(year)
                                .start()
                                .datesUntil(Period.year(year).end())
                                .map(Period::date)))
                .flatMap(all -> all)
                .toList();

        assertThat(periods.stream().map(PeriodNumber::of))
                .doesNotHaveDuplicates()
                .allMatch(number -> number >= 0);
    }
}
