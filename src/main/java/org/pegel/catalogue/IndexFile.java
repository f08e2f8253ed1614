package org.pegel.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Reads {@code indizes.yaml}, which a folder of rules may have. */
final class IndexFile {
    static final String NAME = "indizes.yaml";

    private static final String LEVEL = "ebene";
    private static final String INDICATORS = "indikatoren";
    private static final String YEARS = "dynamik-jahre";
    private static final int USUAL_YEARS = 2;
    private static final int MOST_YEARS = 10;

    private final Catalogue catalogue;
    private final Problems problems;
    private final Map<String, CompositeIndex> indices = new LinkedHashMap<>();

    private IndexFile(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.problems = problems;
    }

    /** By id, in the order of the file; what is wrong is noted, and left out. */
    static Map<String, CompositeIndex> read(Path file, Catalogue catalogue, Problems problems) {
        IndexFile reader = new IndexFile(catalogue, problems);
        YamlNode root = Files.exists(file) ? YamlFile.read(file, problems) : null;
        if (root != null) {
            root.allowOnly(Set.of("indizes"));
            root.requiredChild("indizes");
            NewIds ids = new NewIds(problems);
            root.list("indizes").forEach(node -> reader.take(node, ids));
        }
        return reader.indices;
    }

    private void take(YamlNode node, NewIds ids) {
        node.allowOnly(Set.of("id", "name", LEVEL, INDICATORS, YEARS));
        String id = node.isMapping() ? node.requiredText("id") : "";
        String name = node.requiredText("name");
        String level = level(node);
        List<String> indicators = level == null ? null : indicators(node, level);
        Integer years = years(node);
        if (ids.accept(id, node.place("id")) && level != null && indicators != null && years != null) {
            indices.put(id, new CompositeIndex(id, name, level, indicators, years));
        }
    }

    private @Nullable String level(YamlNode node) {
        String level = new KnownIds("die Ebene", catalogue.levels().keySet(), problems)
                .find(node.requiredText(LEVEL), node.place(LEVEL));
        if (SpatialLevel.CITY.equals(level)) {
            node.error(LEVEL, "ein Index vergleicht Gebiete", "eine Ebene mit mehreren Gebieten");
            return null;
        }
        return level == null || level.isEmpty() ? null : level;
    }

    private @Nullable Integer years(YamlNode node) {
        Integer years = node.has(YEARS) ? node.wholeNumber(YEARS) : (Integer) USUAL_YEARS;
        if (years != null && (years < 1 || years > MOST_YEARS)) {
            node.error(YEARS, "„" + YEARS + "“ liegt außerhalb der erlaubten Spanne", "1 bis " + MOST_YEARS);
            return null;
        }
        return years;
    }

    private @Nullable List<String> indicators(YamlNode node, String level) {
        KnownIds known = new KnownIds("der Indikator", catalogue.indicators().keySet(), problems);
        List<Indicator> found = new ArrayList<>();
        boolean good = true;
        for (YamlNode item : node.list(INDICATORS)) {
            String id = known.find(item.text(), item.place());
            Indicator indicator = id == null ? null : catalogue.indicators().get(id);
            if (indicator == null || !fits(indicator, level, found, item)) {
                good = false;
            } else {
                found.add(indicator);
            }
        }
        if (good && found.size() < 2) {
            node.error(INDICATORS, "ein Index besteht aus mehreren Indikatoren", "mindestens zwei Kennungen");
            good = false;
        }
        return good ? found.stream().map(Indicator::id).toList() : null;
    }

    private static boolean fits(Indicator indicator, String level, List<Indicator> before, YamlNode item) {
        Rhythm rhythm = indicator.rhythm(level);
        if (indicator.isContext()) {
            item.error(
                    "der Indikator ist Kontext (richtung: keine) und wird nicht bewertet",
                    "ein Indikator mit der Richtung höher oder niedriger");
        } else if (rhythm == null) {
            item.error(
                    "auf der Ebene " + level + " gibt es den Indikator nicht",
                    "ein Indikator dieser Ebene, mit Werten für insgesamt");
        } else if (!indicator.groups().contains(Group.ALL)) {
            item.error("den Indikator gibt es nicht für insgesamt", "ein Indikator mit der Gruppe insgesamt");
        } else if (before.contains(indicator)) {
            item.error("der Indikator steht zweimal da", "jeder Indikator einmal");
        } else if (!before.isEmpty() && !rhythm.equals(before.get(0).rhythm(level))) {
            item.error(
                    "der Indikator wird in anderen Zeiträumen gemessen als "
                            + before.get(0).id(),
                    "Indikatoren, die auf der Ebene denselben Rhythmus haben");
        } else {
            return true;
        }
        return false;
    }
}
