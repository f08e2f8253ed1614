package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.intake.MunichGenerations.Said;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.store.TestDatabases;

/**
 * Three generations of the Indikatorenatlas München in any order: the newest publication counts, whenever it comes, and
 * what it changed can be listed.
 */
class MunichRevisionsTest {

    private final MunichGenerations munich = MunichGenerations.read();

    @Test
    void inOrderTheReportsCountWhatEachGenerationRevises() {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        int revised = 0;
        for (Said file : munich.files(true)) {
            revised += MunichGenerations.deliver(store, file).revised();
        }

        assertThat(munich.revised)
                .as("counted from the bare files")
                .containsOnly(
                        Map.entry("langzeitarbeitslose", 284),
                        Map.entry("einpersonenhaushalte", 1286),
                        Map.entry("bevoelkerungsdichte", 123),
                        Map.entry("mobilitaetsziffer", 182));
        assertThat(revised)
                .isEqualTo(munich.revised.values().stream()
                        .mapToInt(count -> count)
                        .sum());
        assertThat(numbers(store, null)).isEqualTo(munich.expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void inWhateverOrderTheGenerationsComeTheNewestPublicationCounts(String order) {
        List<Said> files = new ArrayList<>();
        order.chars().forEach(generation -> files.addAll(munich.generations.get(generation - '0')));

        assertThat(numbers(MunichGenerations.delivered(files), null)).isEqualTo(munich.expected);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inWhateverOrderTheFilesComeTheNewestPublicationCounts(long seed) {
        List<Said> files = new ArrayList<>();
        munich.generations.forEach(files::addAll);
        Collections.shuffle(files, new Random(seed));

        assertThat(numbers(MunichGenerations.delivered(files), null))
                .as("order %s", files.stream().map(Said::name).toList())
                .isEqualTo(munich.expected);
    }

    @Test
    void anOlderGenerationThatComesLaterOverwritesNothing() {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        munich.generations.get(2).forEach(file -> MunichGenerations.deliver(store, file));
        munich.generations.get(1).forEach(file -> MunichGenerations.deliver(store, file));
        Map<String, String> before = numbers(store, null);
        long version = store.dataVersion();

        for (Said file : munich.generations.get(0)) {
            Receipt receipt = MunichGenerations.deliver(store, file);
            assertThat(receipt.accepted() + receipt.revised()).as(file.name()).isZero();
            assertThat(receipt.changed()).as(file.name()).isEmpty();
        }

        assertThat(numbers(store, null)).isEqualTo(before).isEqualTo(munich.expected);
        assertThat(store.dataVersion()).as("kept as history").isGreaterThan(version);
    }

    @Test
    void everyRevisionIsListedWithWhatWasSaidBefore() {
        ObservationStore store = MunichGenerations.delivered(munich.files(false));

        Map<String, Integer> differing = new TreeMap<>();
        for (Series series : store.series(munich.revised.keySet(), null, null)) {
            differing.merge(series.key().indicator(), differences(store.revisions(series.key())), Integer::sum);
        }

        assertThat(differing).isEqualTo(munich.revised);
        assertThat(store.revisions(new SeriesKey("langzeitarbeitslose", "23", "insgesamt")).stream()
                        .map(Revision::observation)
                        .filter(said -> said.period().lastYear() == 2001)
                        .map(said -> said.published() + " " + said.value()))
                .containsExactly("2014-12-31 24.7", "2023-08-17 24.69");
    }

    /** Values that differ from the one published before them. */
    private static int differences(List<Revision> revisions) {
        int differences = 0;
        for (int i = 1; i < revisions.size(); i++) {
            Observation before = revisions.get(i - 1).observation();
            Observation now = revisions.get(i).observation();
            boolean both = before.value() != null
                    && now.value() != null
                    && before.period().equals(now.period());
            differences += both && !text(before).equals(text(now)) ? 1 : 0;
        }
        return differences;
    }

    @Test
    void onEachDayIsKnownWhatWasPublishedUntilThen() {
        ObservationStore store = MunichGenerations.delivered(munich.files(false));

        assertThat(numbers(store, LocalDate.of(2014, 12, 30))).isEmpty();
        assertThat(numbers(store, LocalDate.of(2023, 8, 16)))
                .containsEntry("langzeitarbeitslose/23/insgesamt 2001", "24.7 114.3 462.8")
                .doesNotContainKey("mobilitaetsziffer/gesamt/insgesamt 2010");
        assertThat(numbers(store, LocalDate.of(2025, 10, 27)))
                .containsEntry("langzeitarbeitslose/23/insgesamt 2001", "24.69 114.3 462.8")
                .containsEntry("bevoelkerungsdichte/gesamt/insgesamt 2008", "4401.0 1367314.0 310.7");
        assertThat(numbers(store, LocalDate.of(2025, 10, 28)))
                .containsEntry("bevoelkerungsdichte/gesamt/insgesamt 2008", "4405.0 1367314.0 310.4");
    }

    private static Map<String, String> numbers(ObservationStore store, @Nullable LocalDate day) {
        Map<String, String> numbers = new TreeMap<>();
        Set<String> indicators = Set.of(
                "langzeitarbeitslose",
                "arbeitslose",
                "einpersonenhaushalte",
                "nichtdeutsche",
                "bevoelkerungsdichte",
                "motorisierungsgrad-pkw",
                "mobilitaetsziffer");
        for (Series series : store.series(indicators, null, day)) {
            for (int i = 0; i < series.size(); i++) {
                numbers.put(
                        series.key() + " " + series.period(i),
                        (series.hasValue(i) ? series.value(i) : "–") + " " + number(series.numerator(i)) + " "
                                + number(series.denominator(i)));
            }
        }
        return numbers;
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? String.valueOf(number.getAsDouble()) : "–";
    }

    private static String text(Observation said) {
        return said.value() + " " + said.numerator() + " " + said.denominator();
    }
}
