package org.pegel.catalogue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** What {@code zielsystem.yaml} says: the city and what everything else refers to, by id and in order. */
record TargetSystem(
        String municipality,
        Map<String, SpatialLevel> levels,
        Map<String, Group> groups,
        Map<String, Monitoring> monitorings,
        Map<String, FieldOfAction> fields,
        Holidays holidays) {

    private static final Set<String> KEYS =
            Set.of("kommune", "ebenen", "gruppen", "monitorings", "handlungsfelder", "feiertage");

    private static final String COMPARED = "vergleich-mit";

    /** Reads the file; what is wrong is noted, and what could not be read is empty. */
    static TargetSystem read(Path file, Problems problems) {
        YamlNode root = YamlFile.read(file, problems);
        if (root == null) {
            return new TargetSystem("", Map.of(), Map.of(), Map.of(), Map.of(), Holidays.NONE);
        }
        root.allowOnly(KEYS);
        TargetSystem system = new TargetSystem(
                root.requiredText("kommune"),
                items(root, "ebenen", Set.of("id", "name", "plural"), problems, TargetSystem::level),
                items(root, "gruppen", Set.of("id", "name", "definition", COMPARED), problems, TargetSystem::group),
                items(root, "monitorings", Set.of("id", "name"), problems, TargetSystem::monitoring),
                items(root, "handlungsfelder", Set.of("id", "name"), problems, TargetSystem::field),
                HolidaysReader.read(root));
        require(root, "ebenen", SpatialLevel.CITY, system.levels());
        require(root, "gruppen", Group.ALL, system.groups());
        checkCompared(root, system.groups(), problems);
        return system;
    }

    private static <T> Map<String, T> items(
            YamlNode root, String list, Set<String> keys, Problems problems, BiFunction<String, YamlNode, T> reader) {
        root.requiredChild(list);
        NewIds ids = new NewIds(problems);
        Map<String, T> items = new LinkedHashMap<>();
        for (YamlNode node : root.list(list)) {
            node.allowOnly(keys);
            String id = node.isMapping() ? node.requiredText("id") : "";
            if (ids.accept(id, node.place("id"))) {
                items.put(id, reader.apply(id, node));
            }
        }
        return items;
    }

    private static SpatialLevel level(String id, YamlNode node) {
        return new SpatialLevel(id, node.requiredText("name"), node.requiredText("plural"));
    }

    private static Group group(String id, YamlNode node) {
        String definition = node.text("definition");
        return new Group(id, node.requiredText("name"), definition == null ? "" : definition, node.text(COMPARED));
    }

    private static Monitoring monitoring(String id, YamlNode node) {
        return new Monitoring(id, node.requiredText("name"));
    }

    private static FieldOfAction field(String id, YamlNode node) {
        return new FieldOfAction(id, node.requiredText("name"));
    }

    /** A group is compared with another one that exists. */
    private static void checkCompared(YamlNode root, Map<String, Group> groups, Problems problems) {
        KnownIds known = new KnownIds("die Gruppe", groups.keySet(), problems);
        for (YamlNode node : root.list("gruppen")) {
            String compared = node.text(COMPARED);
            if (compared != null && compared.equals(node.text("id"))) {
                node.error(
                        COMPARED,
                        "die Gruppe wird mit sich selbst verglichen",
                        "eine andere Gruppe derselben Definition");
            } else {
                known.find(compared, node.place(COMPARED));
            }
        }
    }

    private static void require(YamlNode root, String list, String id, Map<String, ?> items) {
        if (root.has(list) && !items.containsKey(id)) {
            root.error(list, "der Eintrag mit der Kennung " + id + " fehlt", null);
        }
    }
}
