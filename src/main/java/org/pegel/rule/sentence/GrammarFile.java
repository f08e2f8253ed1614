package org.pegel.rule.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** Reads {@code saetze.yaml}. A mistake in it is our bug and fails. */
final class GrammarFile {
    private static final String NAME = "saetze.yaml";
    private static final String GROUPS = "Gruppen";

    private final YamlNode root;
    private final WordForms words;
    private final Map<String, Map<String, List<String>>> choices = new LinkedHashMap<>();
    private final Map<String, String> references = new HashMap<>();
    private final Node start = new Node();

    private GrammarFile(YamlNode root) {
        this.root = root;
        this.words = new WordForms(root.list("wortformen").stream()
                .map(list -> list.items().stream().map(GrammarFile::text).toList())
                .toList());
        root.entries("auswahl").forEach((list, node) -> {
            Map<String, List<String>> ids = new LinkedHashMap<>();
            node.entries()
                    .forEach((id, spellings) -> ids.put(
                            id,
                            spellings.items().stream().map(GrammarFile::text).toList()));
            choices.put(list, ids);
        });
    }

    static Language read() {
        Problems problems = new Problems();
        YamlNode root = YamlFile.parse(Place.of(NAME), content(), problems);
        Language language = root == null ? null : new GrammarFile(root).language();
        problems.throwIfErrors();
        return Objects.requireNonNull(language);
    }

    private static String content() {
        try (InputStream file = Language.class.getResourceAsStream(NAME)) {
            return new String(Objects.requireNonNull(file, NAME).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Language language() {
        List<Form> forms = root.list("sätze").stream().map(this::form).toList();
        List<Form> groups = root.list("gruppen").stream().map(this::form).toList();
        return new Language(forms, groups, references, choices, words, start);
    }

    private Form form(YamlNode node) {
        List<String> patterns = node.texts("muster");
        Pattern pattern = new Pattern(
                Arrays.stream(SlotType.values()).collect(Collectors.toMap(SlotType::id, Function.identity())), choices);
        Form form = new Form(
                node.requiredText("id"),
                node.has("thema") ? node.requiredText("thema") : GROUPS,
                patterns,
                node.requiredText("bedeutung"),
                node.requiredText("beispiel"),
                pattern.slots(patterns.get(0)),
                "ja".equals(node.text("mittel")),
                "unberührt".equals(node.text("mittel")));
        if (node.has("bezug")) {
            references.put(form.id(), node.requiredText("bezug"));
        }
        patterns.forEach(text -> pattern.sequences(text).forEach(sequence -> add(form, sequence, false)));
        node.texts("kurz").forEach(text -> pattern.sequences(text).forEach(sequence -> add(form, sequence, true)));
        return form;
    }

    private void add(Form form, Pattern.Sequence sequence, boolean brief) {
        Node at = start;
        at.pass(form);
        for (Pattern.Element element : new ArrayList<>(sequence.elements())) {
            Slot slot = element.slot();
            at = slot == null ? word(at, Objects.requireNonNull(element.word())) : at.slot(slot);
            at.pass(form);
        }
        at.end(new Node.Leaf(form, sequence.negated(), brief));
    }

    private Node word(Node at, String word) {
        return at.word(words.normal(word), word);
    }

    private static String text(YamlNode node) {
        return Objects.requireNonNull(node.text());
    }
}
