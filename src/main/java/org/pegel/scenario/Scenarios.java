package org.pegel.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.RuleSet;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Reads scenarios ({@code szenarien/*.yaml}). */
public final class Scenarios {
    private static final String FOLDER = "szenarien";

    private Scenarios() {}

    /**
     * All scenarios of a folder of rules, by file and then as they stand there; none when it has no such files. What is
     * wrong is noted with its place; scenarios that can't be used are left out.
     *
     * @param rules what they are played with
     */
    public static List<Scenario> read(Path folder, RuleSet rules, Problems problems) {
        List<Scenario> scenarios = new ArrayList<>();
        Map<String, Place> names = new HashMap<>();
        for (Path file : files(folder.resolve(FOLDER))) {
            scenarios.addAll(scenarios(YamlFile.read(file, problems), rules, names, problems));
        }
        return scenarios;
    }

    /** The scenarios of one file. */
    public static List<Scenario> read(Place file, String content, RuleSet rules, Problems problems) {
        return scenarios(YamlFile.parse(file, content, problems), rules, new HashMap<>(), problems);
    }

    private static List<Scenario> scenarios(
            @Nullable YamlNode root, RuleSet rules, Map<String, Place> names, Problems problems) {
        List<Scenario> scenarios = new ArrayList<>();
        if (root != null) {
            for (YamlNode item : root.items()) {
                Scenario scenario = new ScenarioReader(item, rules, problems).read();
                if (scenario != null && isNew(scenario, names, item)) {
                    scenarios.add(scenario);
                }
            }
        }
        return scenarios;
    }

    private static boolean isNew(Scenario scenario, Map<String, Place> names, YamlNode node) {
        Place other = names.putIfAbsent(scenario.name(), scenario.place());
        if (other != null) {
            node.error("name", "so heißt schon ein Szenario (" + other + ")", "ein Name, den nur eines trägt");
        }
        return other == null;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
