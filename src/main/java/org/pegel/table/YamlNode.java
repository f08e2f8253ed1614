package org.pegel.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping, a list or a scalar of a YAML file, with its place. Values that are missing, of the wrong shape or
 * unreadable are noted in the {@link Problems} that the file was read with, and absent. An empty scalar, {@code ~} and
 * {@code null} count as absent.
 */
public final class YamlNode {

    private final Node node;
    private final Place file;
    private final Problems problems;

    YamlNode(Node node, Place file, Problems problems) {
        this.node = node;
        this.file = file;
        this.problems = problems;
    }

    static Place place(Place file, Node node) {
        return file.at(node.getStartMark().getLine() + 1, node.getStartMark().getColumn() + 1);
    }

    /** Where the node starts. */
    public Place place() {
        return place(file, node);
    }

    /** Where the value of this key starts; the node itself if the key is absent. */
    public Place place(String key) {
        YamlNode child = child(key);
        return child == null ? place() : child.place();
    }

    public boolean isMapping() {
        return node instanceof MappingNode;
    }

    public boolean isList() {
        return node instanceof SequenceNode;
    }

    public boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /**
     * The keys and values of a mapping in the order of the file, absent values left out; empty, and noted, for another
     * node.
     */
    public Map<String, YamlNode> entries() {
        requireMapping();
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : tuples()) {
            if (!isAbsent(tuple.getValueNode())) {
                entries.putIfAbsent(key(tuple), of(tuple.getValueNode()));
            }
        }
        return Collections.unmodifiableMap(entries);
    }

    /** Where each key of a mapping stands, those without a value too; in the order of the file. */
    public Map<String, Place> keys() {
        Map<String, Place> keys = new LinkedHashMap<>();
        tuples().forEach(tuple -> keys.putIfAbsent(key(tuple), place(file, tuple.getKeyNode())));
        return Collections.unmodifiableMap(keys);
    }

    /** The items of a list in the order of the file; empty, and noted, for another node. */
    public List<YamlNode> items() {
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().map(this::of).toList();
        }
        wrongShape("eine Liste");
        return List.of();
    }

    /** The text of a scalar as it is written, trimmed; {@code null} when blank, or, then noted, for another node. */
    public @Nullable String text() {
        if (!(node instanceof ScalarNode scalar)) {
            wrongShape("ein einzelner Wert");
            return null;
        }
        return isAbsent(node) ? null : Blanks.trim(scalar.getValue());
    }

    public boolean has(String key) {
        return child(key) != null;
    }

    /** The value of this key, of any shape; {@code null} if absent. */
    public @Nullable YamlNode child(String key) {
        for (NodeTuple tuple : tuples()) {
            if (key.equals(key(tuple))) {
                return isAbsent(tuple.getValueNode()) ? null : of(tuple.getValueNode());
            }
        }
        return null;
    }

    /** Like {@link #child}; absence is noted. */
    public @Nullable YamlNode requiredChild(String key) {
        YamlNode child = child(key);
        if (child == null) {
            Field.of(key, place(), null, problems).required();
        }
        return child;
    }

    /** The nodes of a list; a single value counts as a list of one; empty if absent. */
    public List<YamlNode> list(String key) {
        YamlNode child = child(key);
        if (child == null) {
            return List.of();
        }
        return child.isList() ? child.items() : List.of(child);
    }

    /** The entries of the mapping under this key; empty if absent. */
    public Map<String, YamlNode> entries(String key) {
        YamlNode child = child(key);
        return child == null ? Map.of() : child.entries();
    }

    /** The scalars of a list; a single scalar counts as a list of one; empty if absent. An empty item is noted. */
    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        for (YamlNode item : list(key)) {
            String text = item.text();
            if (text != null) {
                texts.add(text);
            } else if (item.isScalar()) {
                item.error("ein Eintrag von „" + key + "“ ist leer", "Einträge mit Inhalt");
            }
        }
        return texts;
    }

    /** Trimmed; {@code null} if absent. */
    public @Nullable String text(String key) {
        return field(key).text();
    }

    /** Like {@link #text(String)}; absence is an error and gives the empty string. */
    public String requiredText(String key) {
        YamlNode child = child(key);
        if (child != null && !child.isScalar()) {
            child.text();
            return "";
        }
        return field(key).required();
    }

    /** With decimal point or comma; {@code null} when absent, unreadable or ambiguous, the latter two noted. */
    public @Nullable Double number(String key) {
        return field(key).number();
    }

    /** {@code null} when absent, or not a whole number, which is noted. */
    public @Nullable Integer wholeNumber(String key) {
        return field(key).wholeNumber();
    }

    /** From 1800 to 2199; {@code null} when absent, or not a year, which is noted. */
    public @Nullable Integer year(String key) {
        return field(key).year();
    }

    /** {@code 22.11.2026} or {@code 2026-11-22}; {@code null} when absent, or no date, which is noted. */
    public @Nullable LocalDate date(String key) {
        return field(key).date();
    }

    /** {@code ja} or {@code nein}, {@code true} or {@code false}; {@code null} when absent, or neither, which is noted. */
    public @Nullable Boolean flag(String key) {
        return field(key).flag();
    }

    /**
     * One of the words of {@code choices}, whatever its case; {@code null} when absent, or none of them, which is noted
     * with the nearest word.
     */
    public <E> @Nullable E choice(String key, Map<String, E> choices) {
        return field(key).choice(choices);
    }

    /** Notes each other key of this mapping as an error, with the nearest allowed one; and that it is no mapping. */
    public void allowOnly(Collection<String> keys) {
        requireMapping();
        for (NodeTuple tuple : tuples()) {
            String key = key(tuple);
            if (!keys.contains(key)) {
                Place place = place(file, tuple.getKeyNode());
                problems.error(place, key, "dieser Schlüssel ist unbekannt", Suggestions.allowed(key, keys));
            }
        }
    }

    /** Notes an error at this node, with its value if it is a scalar. */
    public void error(String message, @Nullable String allowed) {
        problems.error(place(), value(), message, allowed);
    }

    /** Notes an error at the value of this key, or at the node if the key is absent. */
    public void error(String key, String message, @Nullable String allowed) {
        YamlNode child = child(key);
        problems.error(place(key), child == null ? null : child.value(), message, allowed);
    }

    /** Notes a warning at the value of this key, or at the node if the key is absent. */
    public void warning(String key, String message, @Nullable String allowed) {
        YamlNode child = child(key);
        problems.warning(place(key), child == null ? null : child.value(), message, allowed);
    }

    private @Nullable String value() {
        return node instanceof ScalarNode scalar ? scalar.getValue() : null;
    }

    private Field field(String key) {
        YamlNode child = child(key);
        return Field.of(key, place(key), child == null ? null : child.text(), problems);
    }

    private YamlNode of(Node other) {
        return new YamlNode(other, file, problems);
    }

    private List<NodeTuple> tuples() {
        return node instanceof MappingNode mapping ? mapping.getValue() : List.of();
    }

    private static String key(NodeTuple tuple) {
        return Blanks.trim(((ScalarNode) tuple.getKeyNode()).getValue());
    }

    private static boolean isAbsent(Node node) {
        return node instanceof ScalarNode scalar
                && (Tag.NULL.equals(scalar.getTag())
                        || Blanks.trim(scalar.getValue()).isEmpty());
    }

    private void requireMapping() {
        if (!isMapping()) {
            wrongShape("Angaben der Form „Schlüssel: Wert“");
        }
    }

    private void wrongShape(String allowed) {
        String is = isMapping() ? "eine Zuordnung" : isList() ? "eine Liste" : "ein einzelner Wert";
        problems.error(place(), value(), "hier steht " + is, allowed);
    }
}
