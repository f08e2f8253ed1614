package org.pegel.table;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Refuses what YAML can do beyond data: types, merging, keys that are structures, nodes that contain themselves. */
final class YamlCheck {

    private static final Set<Tag> FOREIGN = Set.of(Tag.BINARY, Tag.SET, Tag.OMAP, Tag.PAIRS);

    private final Place file;
    private final Problems problems;
    private final Set<Node> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<Node> done = Collections.newSetFromMap(new IdentityHashMap<>());
    private boolean usable = true;

    YamlCheck(Place file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** Notes every problem; {@code false} if the tree cannot be read at all. Duplicate keys leave it readable. */
    boolean accepts(Node root) {
        check(root);
        return usable;
    }

    private void check(Node node) {
        if (open.contains(node)) {
            refuse(node, null, "ein Verweis (*) zeigt auf sich selbst", "Verweise auf abgeschlossene Teile");
            return;
        }
        if (!done.add(node)) {
            return;
        }
        if (FOREIGN.contains(node.getTag()) || node.getTag().startsWith("!")) {
            refuse(
                    node,
                    node.getTag().getValue(),
                    "Typangaben (!) sind nicht erlaubt",
                    "einfache Werte ohne Typangabe");
        }
        open.add(node);
        if (node instanceof SequenceNode list) {
            list.getValue().forEach(this::check);
        } else if (node instanceof MappingNode mapping) {
            checkMapping(mapping);
        }
        open.remove(node);
    }

    private void checkMapping(MappingNode mapping) {
        Set<String> keys = new HashSet<>();
        for (NodeTuple entry : mapping.getValue()) {
            if (entry.getKeyNode() instanceof ScalarNode key && !Tag.MERGE.equals(key.getTag())) {
                String name = Blanks.trim(key.getValue());
                if (!keys.add(name)) {
                    problems.error(
                            YamlNode.place(file, key),
                            name,
                            "dieser Schlüssel steht zweimal da",
                            "jeder Schlüssel einmal");
                }
            } else {
                refuse(entry.getKeyNode(), null, "dies kann kein Schlüssel sein", "ein einfaches Wort als Schlüssel");
            }
            check(entry.getValueNode());
        }
    }

    private void refuse(Node node, @Nullable String value, String message, String allowed) {
        usable = false;
        problems.error(YamlNode.place(file, node), value, message, allowed);
    }
}
