package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences that rules are made of, as {@code saetze.yaml} lists them. Read once; immutable.
 */
public final class Language {
    private static final Language GERMAN = GrammarFile.read();

    private final Map<String, Form> forms;
    private final Map<String, Form> groups;
    private final Map<String, String> references;
    private final Map<String, Map<String, List<String>>> choices;
    private final Map<String, List<Spelling>> spellings = new HashMap<>();
    private final WordForms words;
    private final Node start;

    Language(
            List<Form> forms,
            List<Form> groups,
            Map<String, String> references,
            Map<String, Map<String, List<String>>> choices,
            WordForms words,
            Node start) {
        this.forms = byId(forms);
        this.groups = byId(groups);
        this.references = Map.copyOf(references);
        this.choices = choices;
        this.words = words;
        this.start = start;
        choices.forEach((list, ids) -> ids.forEach((id, texts) -> texts.forEach(text ->
                spellings.computeIfAbsent(list, key -> new ArrayList<>()).add(spelling(id, text)))));
    }

    /** A way to write a choice: its id, and its words in their normal form. */
    record Spelling(String id, List<String> words) {}

    private Spelling spelling(String id, String text) {
        return new Spelling(
                id, Arrays.stream(text.split(" ", -1)).map(words::normal).toList());
    }

    /** The ways to write what a slot takes. */
    List<Spelling> spellings(Slot slot) {
        return spellings.getOrDefault(String.valueOf(slot.choices()), List.of());
    }

    private static Map<String, Form> byId(List<Form> forms) {
        Map<String, Form> byId = new LinkedHashMap<>();
        forms.forEach(form -> byId.put(form.id(), form));
        return byId;
    }

    /** The German sentences. */
    public static Language german() {
        return GERMAN;
    }

    /** What can be stated about a series, in the order of the reference. */
    public List<Form> forms() {
        return List.copyOf(forms.values());
    }

    /** What brackets and counts other sentences. */
    public List<Form> groups() {
        return List.copyOf(groups.values());
    }

    /** The form with an id; fails when there is none, which is our bug. */
    public Form form(String id) {
        Form form = forms.get(id);
        if (form == null) {
            throw new IllegalArgumentException("No sentence form \"" + id + "\"");
        }
        return form;
    }

    /** The ids of a list of words, each with the ways to write it. */
    public Map<String, List<String>> choices(String list) {
        return choices.getOrDefault(list, Map.of());
    }

    boolean isGroup(Form form) {
        return groups.containsKey(form.id());
    }

    /** What a form measures the distance to, by a short name; empty when nothing. */
    String reference(Form form) {
        return references.getOrDefault(form.id(), "");
    }

    WordForms words() {
        return words;
    }

    Node start() {
        return start;
    }
}
