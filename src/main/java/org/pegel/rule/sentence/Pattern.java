package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way to say a form, as {@code saetze.yaml} writes it, taken apart into plain sequences of words and gaps: one for each
 * choice of alternatives and left-out parts, and for both places of the verb.
 */
final class Pattern {
    private static final String VERB_SECOND = "^";

    private final Map<String, SlotType> types;
    private final Map<String, ?> choices;

    /** A word or a gap; exactly one of the two. */
    record Element(@Nullable String word, @Nullable Slot slot) {
        static final Element VERB = new Element(VERB_SECOND, null);
    }

    /** One plain sequence. */
    record Sequence(List<Element> elements, boolean negated) {}

    Pattern(Map<String, SlotType> types, Map<String, ?> choices) {
        this.types = types;
        this.choices = choices;
    }

    /** All sequences of a pattern, the usual one first. */
    List<Sequence> sequences(String pattern) {
        List<Sequence> open = List.of(new Sequence(List.of(), false));
        List<Sequence> beforeGroup = List.of();
        for (String part : pattern.split(" ", -1)) {
            boolean starts = part.startsWith("[");
            boolean ends = part.endsWith("]");
            if (starts) {
                beforeGroup = open;
            }
            open = with(open, part.substring(starts ? 1 : 0, part.length() - (ends ? 1 : 0)));
            if (ends) {
                open = new ArrayList<>(open);
                open.addAll(beforeGroup);
            }
        }
        return bothPlacesOfTheVerb(open);
    }

    /** The gaps of a pattern, in order. */
    List<Slot> slots(String pattern) {
        return sequences(pattern).get(0).elements().stream()
                .map(Element::slot)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private List<Sequence> with(List<Sequence> sequences, String part) {
        return switch (part) {
            case "{nicht}" -> join(sequences, List.of(), List.of(word("nicht")));
            case "{kein}" -> join(sequences, List.of(word("ein")), List.of(word("kein")));
            default -> {
                List<Sequence> all = new ArrayList<>();
                for (String alternative : part.split("\\|", -1)) {
                    all.addAll(append(sequences, List.of(element(alternative)), false));
                }
                yield all;
            }
        };
    }

    private static List<Sequence> join(List<Sequence> sequences, List<Element> plain, List<Element> negated) {
        List<Sequence> all = new ArrayList<>(append(sequences, plain, false));
        all.addAll(append(sequences, negated, true));
        return all;
    }

    private static List<Sequence> append(List<Sequence> sequences, List<Element> elements, boolean negates) {
        return sequences.stream()
                .map(sequence -> {
                    List<Element> longer = new ArrayList<>(sequence.elements());
                    longer.addAll(elements);
                    return new Sequence(List.copyOf(longer), sequence.negated() || negates);
                })
                .toList();
    }

    private Element element(String text) {
        return text.startsWith("{") ? new Element(null, slot(text.substring(1, text.length() - 1))) : word(text);
    }

    private static Element word(String word) {
        return new Element(word, null);
    }

    private Slot slot(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        String type = text.substring(colon + 1);
        SlotType known = types.get(type);
        if (known == null && !choices.containsKey(type)) {
            throw new IllegalArgumentException("No kind of gap \"" + type + "\"");
        }
        return known == null ? new Slot(name, SlotType.CHOICE, type) : new Slot(name, known, null);
    }

    private static List<Sequence> bothPlacesOfTheVerb(List<Sequence> marked) {
        List<Sequence> all = new ArrayList<>();
        for (Sequence sequence : marked) {
            List<Element> last = new ArrayList<>(sequence.elements());
            int second = last.indexOf(Element.VERB);
            if (second < 0) {
                all.add(sequence);
                continue;
            }
            last.remove(second);
            all.add(new Sequence(List.copyOf(last), sequence.negated()));
            List<Element> early = new ArrayList<>(last);
            early.add(second, early.remove(early.size() - 1));
            all.add(new Sequence(List.copyOf(early), sequence.negated()));
        }
        return all;
    }
}
