package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A place within the sentences of the language: how they can go on from here. Filled while the grammar is read, never
 * afterwards.
 */
final class Node {
    private final Map<String, Node> words = new LinkedHashMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();
    private final Map<Slot, Node> slots = new LinkedHashMap<>();
    private final List<Leaf> leaves = new ArrayList<>();
    private final Set<Form> forms = new java.util.LinkedHashSet<>();

    /**
     * A form ends here.
     *
     * @param form which
     * @param negated whether the text says the opposite of the form
     * @param brief whether the text takes what it refers to from an earlier sentence
     */
    record Leaf(Form form, boolean negated, boolean brief) {}

    /** Goes on with a word, in its normal form. */
    Node word(String normal, String spelled) {
        spelling.putIfAbsent(normal, spelled);
        return words.computeIfAbsent(normal, next -> new Node());
    }

    /** Goes on with a gap. */
    Node slot(Slot slot) {
        return slots.computeIfAbsent(slot, next -> new Node());
    }

    /** Notes that a form comes by here. */
    void pass(Form form) {
        forms.add(form);
    }

    void end(Leaf leaf) {
        if (!leaves.contains(leaf)) {
            leaves.add(leaf);
        }
    }

    @Nullable
    Node next(String normal) {
        return words.get(normal);
    }

    Map<Slot, Node> slots() {
        return slots;
    }

    /** The next words: normal form and next place. */
    Map<String, Node> words() {
        return words;
    }

    /** The next words as people write them. */
    Set<String> spelledWords() {
        return new TreeSet<>(spelling.values());
    }

    String spelled(String normal) {
        return spelling.getOrDefault(normal, normal);
    }

    List<Leaf> leaves() {
        return leaves;
    }

    /** The forms that can still be meant. */
    Set<Form> forms() {
        return forms;
    }
}
