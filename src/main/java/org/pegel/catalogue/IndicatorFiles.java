package org.pegel.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Reads {@code indikatoren/*.yaml}, in the order of the file names. */
final class IndicatorFiles {

    private final TargetSystem system;
    private final Problems problems;
    private final NewIds ids;
    private final Map<String, Indicator> indicators = new LinkedHashMap<>();

    private IndicatorFiles(TargetSystem system, Problems problems) {
        this.system = system;
        this.problems = problems;
        this.ids = new NewIds(problems);
    }

    static Map<String, Indicator> read(Path folder, TargetSystem system, Problems problems) {
        IndicatorFiles reader = new IndicatorFiles(system, problems);
        List<Path> all = files(folder);
        List<Path> files = all.stream().filter(IndicatorFiles::isYaml).toList();
        all.stream()
                .filter(file -> !isYaml(file))
                .forEach(file -> problems.error(
                        Place.of(file), null, "die Datei hat eine andere Endung als .yaml", "etwa bildung.yaml"));
        if (files.isEmpty()) {
            problems.error(Place.of(folder), null, "in dem Ordner liegt keine Datei", "Dateien mit der Endung .yaml");
        }
        files.forEach(reader::read);
        return reader.indicators;
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(IndicatorFiles::isVisible).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot list " + folder, unreadable);
        }
    }

    private static boolean isVisible(Path file) {
        return Files.isRegularFile(file) && !Place.of(file).file().startsWith(".");
    }

    private static boolean isYaml(Path file) {
        return file.toString().endsWith(".yaml");
    }

    private void read(Path file) {
        YamlNode root = YamlFile.read(file, problems);
        if (root == null) {
            return;
        }
        root.allowOnly(Set.of("handlungsfeld", "indikatoren"));
        String field = root.requiredText("handlungsfeld");
        new KnownIds("das Handlungsfeld", system.fields().keySet(), problems).find(field, root.place("handlungsfeld"));
        root.requiredChild("indikatoren");
        for (YamlNode node : root.list("indikatoren")) {
            take(node, field);
        }
    }

    private void take(YamlNode node, String field) {
        if (!node.isMapping()) {
            node.allowOnly(Set.of());
            return;
        }
        Indicator indicator = new IndicatorReader(node, system, problems).read(field);
        if (ids.accept(indicator.id(), node.place("id"))) {
            indicators.put(indicator.id(), indicator);
        }
    }
}
