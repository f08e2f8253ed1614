package org.pegel.rule.sentence;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.catalogue.Catalogue;

/** How the sentence can go on that a person is writing. */
final class SentenceCompletion {
    private static final int MOST_SENTENCES = 25;

    private final Language language = Language.german();
    private final SlotReader slots;

    SentenceCompletion(Catalogue catalogue) {
        this.slots = new SlotReader(language, catalogue);
    }

    /** Adds the next words, then examples of what fits a gap, then whole sentences that begin like this one. */
    void add(Written written, List<Proposal> proposals) {
        List<Token> tokens =
                written.tokens().stream().filter(token -> !token.is(",")).toList();
        int start = startOfSentence(tokens);
        Matcher matcher = new Matcher(language, slots, tokens, tokens.size());
        matcher.at(start);
        Map<String, String> words = new LinkedHashMap<>();
        if (matcher.furthest() < tokens.size()) {
            List<Token> begun = tokens.subList(matcher.furthest(), tokens.size());
            matcher.reached().forEach(node -> node.slots().forEach((slot, next) -> rest(slot, next, begun, words)));
            words.forEach((word, label) -> offer(written, word, label, Proposal.Kind.WORD, proposals));
            return;
        }
        Map<String, String> values = new LinkedHashMap<>();
        Set<Form> forms = new LinkedHashSet<>();
        for (Node node : matcher.reached()) {
            words(node, words, values);
            forms.addAll(node.forms());
            if (!node.leaves().isEmpty()) {
                words.put("und", "eine weitere Aussage, die auch gelten muss");
                words.put("oder", "eine andere Aussage, die genügt");
                words.put("Dann", "was dann gemeldet wird");
            }
        }
        words.forEach((word, label) -> offer(written, word, label, Proposal.Kind.WORD, proposals));
        values.forEach((value, label) -> offer(written, value, label, Proposal.Kind.VALUE, proposals));
        if (start == tokens.size()) {
            forms.stream()
                    .limit(MOST_SENTENCES)
                    .forEach(form ->
                            offer(written, form.example(), form.explanation(), Proposal.Kind.SENTENCE, proposals));
        }
    }

    private void words(Node node, Map<String, String> words, Map<String, String> values) {
        node.words().forEach((normal, next) -> words.putIfAbsent(node.spelled(normal), label(next)));
        node.slots().forEach((slot, next) -> {
            if (slot.type() == SlotType.CHOICE) {
                language.choices(String.valueOf(slot.choices()))
                        .values()
                        .forEach(spellings -> words.putIfAbsent(spellings.get(0), label(next)));
            } else if (slot.type() == SlotType.LEVEL) {
                slots.levelNames().forEach(level -> words.putIfAbsent(level, "Ebene"));
            } else {
                values.putIfAbsent(Gaps.example(slot.type()), Gaps.description(slot.type()));
            }
        });
    }

    /** How a gap goes on that is begun: the unit behind its number, the next of its words. */
    private void rest(Slot slot, Node next, List<Token> begun, Map<String, String> words) {
        if (slot.type() == SlotType.CHOICE) {
            List<String> normal = begun.stream().map(language.words()::normal).toList();
            language.choices(String.valueOf(slot.choices()))
                    .values()
                    .forEach(spellings -> spellings.forEach(spelling -> {
                        List<String> parts = List.of(spelling.split(" ", -1));
                        List<String> first = parts.stream()
                                .limit(normal.size())
                                .map(language.words()::normal)
                                .toList();
                        if (parts.size() > normal.size() && first.equals(normal)) {
                            words.putIfAbsent(parts.get(normal.size()), label(next));
                        }
                    }));
        } else if (begun.size() == 1 && Numerals.whole(begun.get(0)).isPresent()) {
            Gaps.units(slot.type()).forEach(unit -> words.putIfAbsent(unit, label(next)));
        }
    }

    /** Which sentences a word leads to. */
    private static String label(Node next) {
        Set<Form> forms = next.forms();
        Form first = forms.iterator().next();
        return forms.size() == 1 ? first.example() : "%s und %d andere".formatted(first.example(), forms.size() - 1);
    }

    private static void offer(
            Written written, String text, String label, Proposal.Kind kind, List<Proposal> proposals) {
        if (written.fits(text)) {
            proposals.add(new Proposal(text, label, kind, written.unfinished().length()));
        }
    }

    /** Index of the first token of the sentence that is not finished. */
    private int startOfSentence(List<Token> tokens) {
        int at = 0;
        while (at < tokens.size()) {
            Matcher matcher = new Matcher(language, slots, tokens, tokens.size());
            List<Matcher.Match> matches = matcher.at(at);
            if (matches.isEmpty()) {
                return at;
            }
            Matcher.Match match = matches.get(0);
            boolean group = language.isGroup(match.leaf().form());
            if (!group && match.end() >= tokens.size()) {
                return at;
            }
            at = match.end() + (group ? 0 : 1);
        }
        return at;
    }
}
