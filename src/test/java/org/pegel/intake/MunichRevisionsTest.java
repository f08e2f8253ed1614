package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.intake.MunichGenerationsTest.of2014;
import static org.pegel.intake.MunichGenerationsTest.of2023;
import static org.pegel.intake.MunichGenerationsTest.of2025;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.store.TestDatabases;

/**
 * Three generations of the Indikatorenatlas München in any order: the newest publication counts, whenever it comes, and
 * what it changed can be listed. Each file is read once, by its mapping, and then delivered again and again.
 */
class MunichRevisionsTest {

    private static final Instant RECEIVED = Instant.parse("2026-06-30T08:00:00Z");

    private static final List<List<Said>> GENERATIONS = new ArrayList<>();
    private static final Map<String, String> EXPECTED = new TreeMap<>();
    private static final Map<String, Integer> REVISED = new TreeMap<>();

    /** A file as the intake hands it over. */
    private record Said(String name, List<Observation> observations) {}

    @BeforeAll
    static void readAllThreeGenerations() {
        Desk desk = Desk.with(Path.of("samples/muenchen"));
        List<Path> old = List.of(
                of2014("arbeitsmarktarbeitslose"),
                of2014("bevoelkerungeinpersonenhaushalte"),
                of2014("bevoelkerungauslaenderinnenanteil"),
                of2014("bevoelkerungeinwohnerdichte"),
                of2014("verkehrpersonenwagendichte"));
        List<Path> middle = List.of(of2023("ar"), of2023("be"), of2023("ve"));
        List<Path> young = List.of(of2025("bevoelkerungsdichte"), of2025("mobilitaetsziffer"));

        List<Map<String, String>> plain = List.of(
                together(old, MunichPlain::of2014),
                together(middle, MunichPlain::of2023),
                together(young, MunichPlain::of2025));
        Set<String> shared = new TreeSet<>();
        plain.get(1).keySet().stream()
                .filter(key -> plain.get(0).containsKey(key) || plain.get(2).containsKey(key))
                .forEach(shared::add);
        Collections.addAll(
                GENERATIONS,
                said(desk, old, "muenchen-2014", shared),
                said(desk, middle, "muenchen-2023", shared),
                said(desk, young, "muenchen-2025", shared));
        shared.forEach(key -> expect(key, plain));
    }

    private static Map<String, String> together(List<Path> files, Function<Path, Map<String, String>> read) {
        Map<String, String> together = new HashMap<>();
        files.forEach(file -> together.putAll(read.apply(file)));
        return together;
    }

    private static List<Said> said(Desk desk, List<Path> files, String source, Set<String> shared) {
        return files.stream()
                .map(file -> new Said(
                        String.valueOf(file.getFileName()),
                        HandedOver.observations(desk, file, source).stream()
                                .filter(observation -> shared.contains(name(observation)))
                                .toList()))
                .toList();
    }

    private static String name(Observation observation) {
        return observation.key() + " " + observation.period();
    }

    /** The last generation that has a number counts; each that says something else than the one before revises it. */
    private static void expect(String key, List<Map<String, String>> plain) {
        String indicator = key.substring(0, key.indexOf('/'));
        String counts = null;
        for (Map<String, String> generation : plain) {
            String next = generation.get(key);
            if (next == null || (next.startsWith("–") && counts != null)) {
                continue;
            }
            if (counts != null && !counts.startsWith("–") && !counts.equals(next)) {
                REVISED.merge(indicator, 1, Integer::sum);
            }
            counts = next;
        }
        EXPECTED.put(key, String.valueOf(counts));
    }

    @Test
    void inOrderTheReportsCountWhatEachGenerationRevises() {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        int revised = 0;
        for (List<Said> generation : GENERATIONS) {
            for (Said file : generation) {
                revised += deliver(store, file).revised();
            }
        }

        assertThat(REVISED)
                .as("counted from the bare files")
                .containsOnly(
                        Map.entry("langzeitarbeitslose", 284),
                        Map.entry("einpersonenhaushalte", 1286),
                        Map.entry("bevoelkerungsdichte", 123),
                        Map.entry("mobilitaetsziffer", 182));
        assertThat(revised)
                .isEqualTo(REVISED.values().stream().mapToInt(count -> count).sum());
        assertThat(numbers(store, null)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"012", "021", "102", "120", "201", "210"})
    void inWhateverOrderTheGenerationsComeTheNewestPublicationCounts(String order) {
        List<Said> files = new ArrayList<>();
        order.chars().forEach(generation -> files.addAll(GENERATIONS.get(generation - '0')));

        assertThat(numbers(delivered(files), null)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void inWhateverOrderTheFilesComeTheNewestPublicationCounts(long seed) {
        List<Said> files = new ArrayList<>();
        GENERATIONS.forEach(files::addAll);
        Collections.shuffle(files, new Random(seed));

        assertThat(numbers(delivered(files), null))
                .as("order %s", files.stream().map(Said::name).toList())
                .isEqualTo(EXPECTED);
    }

    private static ObservationStore delivered(List<Said> files) {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        files.forEach(file -> deliver(store, file));
        return store;
    }

    @Test
    void anOlderGenerationThatComesLaterOverwritesNothing() {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        GENERATIONS.get(2).forEach(file -> deliver(store, file));
        GENERATIONS.get(1).forEach(file -> deliver(store, file));
        Map<String, String> before = numbers(store, null);
        long version = store.dataVersion();

        for (Said file : GENERATIONS.get(0)) {
            Receipt receipt = deliver(store, file);
            assertThat(receipt.accepted() + receipt.revised()).as(file.name()).isZero();
            assertThat(receipt.changed()).as(file.name()).isEmpty();
        }

        assertThat(numbers(store, null)).isEqualTo(before).isEqualTo(EXPECTED);
        assertThat(store.dataVersion()).as("kept as history").isGreaterThan(version);
    }

    @Test
    void everyRevisionIsListedWithWhatWasSaidBefore() {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        for (int i = GENERATIONS.size() - 1; i >= 0; i--) {
            GENERATIONS.get(i).forEach(file -> deliver(store, file));
        }

        Map<String, Integer> differing = new TreeMap<>();
        for (Series series : store.series(REVISED.keySet(), null, null)) {
            differing.merge(series.key().indicator(), differences(store.revisions(series.key())), Integer::sum);
        }

        assertThat(differing).isEqualTo(REVISED);
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
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        for (int i = GENERATIONS.size() - 1; i >= 0; i--) {
            GENERATIONS.get(i).forEach(file -> deliver(store, file));
        }

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

    private static Receipt deliver(ObservationStore store, Said file) {
        Delivery delivery =
                new Delivery(file.name(), "muenchen", file.name(), "00", RECEIVED, Delivery.AUTOMATIC, RECEIVED);
        return store.receive(delivery, sink -> file.observations().forEach(sink));
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
