package org.pegel.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.SharedData;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.store.TestDatabases;

/**
 * What at least two generations of the Indikatorenatlas München say, each file read once by its mapping; and what follows
 * from it, computed from the bare files.
 */
final class MunichGenerations {

    private static final Instant RECEIVED = Instant.parse("2026-06-30T08:00:00Z");
    private static @Nullable MunichGenerations read;

    /** Of 2014, 2023 and 2025. */
    final List<List<Said>> generations;
    /** What their bare files say, as {@link MunichPlain} writes it. */
    final List<Map<String, String>> plain;
    /** What counts when all is delivered, as {@link MunichPlain} writes it. */
    final Map<String, String> expected = new TreeMap<>();
    /** How many values differ from the generation before, by indicator. */
    final Map<String, Integer> revised = new TreeMap<>();

    /** A file as the intake hands it over. */
    record Said(String name, List<Observation> observations) {}

    static synchronized MunichGenerations read() {
        if (read == null) {
            read = new MunichGenerations();
        }
        return read;
    }

    private MunichGenerations() {
        Desk desk = Desk.with(Path.of("samples/muenchen"));
        List<Path> old = List.of(
                of2014("arbeitsmarktarbeitslose"),
                of2014("bevoelkerungeinpersonenhaushalte"),
                of2014("bevoelkerungauslaenderinnenanteil"),
                of2014("bevoelkerungeinwohnerdichte"),
                of2014("verkehrpersonenwagendichte"));
        List<Path> middle = List.of(of2023("ar"), of2023("be"), of2023("ve"));
        List<Path> young = List.of(of2025("bevoelkerungsdichte"), of2025("mobilitaetsziffer"));
        plain = List.of(
                together(old, MunichPlain::of2014),
                together(middle, MunichPlain::of2023),
                together(young, MunichPlain::of2025));
        Set<String> shared = new TreeSet<>();
        plain.get(1).keySet().stream()
                .filter(key -> plain.get(0).containsKey(key) || plain.get(2).containsKey(key))
                .forEach(shared::add);
        generations = List.of(
                said(desk, old, "muenchen-2014", shared),
                said(desk, middle, "muenchen-2023", shared),
                said(desk, young, "muenchen-2025", shared));
        shared.forEach(key -> expect(key, plain));
    }

    static Path of2014(String name) {
        return SharedData.path("data/muenchen/indikatorenatlas_2014/indikatorenatlas2014" + name + ".csv");
    }

    static Path of2023(String name) {
        return SharedData.path("data/muenchen/export-2023/export_" + name + ".xlsx");
    }

    static Path of2025(String name) {
        return SharedData.path("data/muenchen/indikat2510/indikat2510_bevoelkerung_" + name + "_28_10_25.csv");
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
    private void expect(String key, List<Map<String, String>> plain) {
        String indicator = key.substring(0, key.indexOf('/'));
        String counts = null;
        for (Map<String, String> generation : plain) {
            String next = generation.get(key);
            if (next == null || (next.startsWith("–") && counts != null)) {
                continue;
            }
            if (counts != null && !counts.startsWith("–") && !counts.equals(next)) {
                revised.merge(indicator, 1, Integer::sum);
            }
            counts = next;
        }
        expected.put(key, String.valueOf(counts));
    }

    /** All files in a database of their own, in this order. */
    static ObservationStore delivered(List<Said> files) {
        ObservationStore store = TestDatabases.observations(TestDatabases.h2(), Desk.CLOCK);
        files.forEach(file -> deliver(store, file));
        return store;
    }

    /** All files, the oldest generation first or last. */
    List<Said> files(boolean oldestFirst) {
        List<Said> files = new ArrayList<>();
        for (int i = 0; i < generations.size(); i++) {
            files.addAll(generations.get(oldestFirst ? i : generations.size() - 1 - i));
        }
        return files;
    }

    static Receipt deliver(ObservationStore store, Said file) {
        Delivery delivery =
                new Delivery(file.name(), "muenchen", file.name(), "00", RECEIVED, Delivery.AUTOMATIC, RECEIVED);
        return store.receive(delivery, sink -> file.observations().forEach(sink));
    }
}
