package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/**
 * What can stand where a person is writing a rule: words and sentences of the language, and ids of the catalogue. Looks only
 * at the rule in which the cursor stands. Immutable; safe for use by several threads.
 */
public final class Completion {
    private static final int LONGEST = 20_000;
    private static final int MOST = 60;
    private static final Place NOWHERE = Place.of("");
    private static final Map<String, String> KEYWORDS = keywords();

    private final KnownNames names;
    private final Set<String> context;
    private final SentenceCompletion sentences;

    /**
     * For the files of a folder of rules.
     *
     * @param departments name by id of everybody a rule can tell
     */
    public Completion(Catalogue catalogue, Map<String, String> departments) {
        this.names = KnownNames.of(catalogue, departments);
        this.context = catalogue.indicators().values().stream()
                .filter(Indicator::isContext)
                .map(Indicator::id)
                .collect(Collectors.toUnmodifiableSet());
        this.sentences = new SentenceCompletion(catalogue);
    }

    private static Map<String, String> keywords() {
        Map<String, String> keywords = new LinkedHashMap<>();
        keywords.put("Regel \"\"", "Titel der Regel");
        keywords.put("Kennung: ", "Kleinbuchstaben, Ziffern, Bindestriche; bleibt");
        keywords.put("Grundlage: ", "Gremium, Datum, Nummer der Vorlage");
        keywords.put("Gilt für ", "Indikatoren oder Handlungsfeld, Ebene, Gruppe, Gebiet");
        keywords.put("Gilt ab: ", "erster Tag");
        keywords.put("Gilt bis: ", "letzter Tag");
        keywords.put("Ersetzt: ", "frühere Kennungen");
        keywords.put("Wenn ", "wann die Regel spricht");
        keywords.put("Dann ", "Hinweis, Prüfbedarf oder dringender Prüfbedarf");
        return keywords;
    }

    /**
     * What fits there; empty when nothing does, or when what is written before the cursor can't be read.
     *
     * @param text the file up to the cursor
     */
    public List<Proposal> at(String text) {
        String rule = lastRule(text.length() > LONGEST ? text.substring(text.length() - LONGEST) : text);
        Written written = Written.of(rule, NOWHERE, new Problems());
        List<Proposal> proposals = new ArrayList<>();
        if (written.isInQuotes()) {
            quoted(written, proposals);
        } else {
            if (written.isAtStartOfLine()) {
                keywords(written, proposals);
            }
            if (written.isIn(Section.WHEN)) {
                sentences.add(written, proposals);
            } else if (written.isIn(Section.SCOPE)) {
                words(written, ScopeReader.WORDS, proposals);
            } else if (written.isIn(Section.THEN)) {
                words(written, OutcomeReader.WORDS, proposals);
            }
        }
        return proposals.subList(0, Math.min(MOST, proposals.size()));
    }

    private static String lastRule(String text) {
        int start = text.lastIndexOf("\nRegel ");
        return start < 0 ? text : text.substring(start + 1);
    }

    private static void keywords(Written written, List<Proposal> proposals) {
        KEYWORDS.forEach((keyword, label) -> {
            boolean there = Section.KEYS.stream().anyMatch(key -> keyword.startsWith(key) && written.has(key));
            if (!there && written.fits(keyword)) {
                proposals.add(new Proposal(
                        keyword,
                        label,
                        Proposal.Kind.KEYWORD,
                        written.unfinished().length()));
            }
        });
    }

    private static void words(Written written, Map<String, String> words, List<Proposal> proposals) {
        words.forEach((word, label) -> {
            if (written.fits(word)) {
                proposals.add(new Proposal(
                        word, label, Proposal.Kind.KEYWORD, written.unfinished().length()));
            }
        });
    }

    private void quoted(Written written, List<Proposal> proposals) {
        if (written.isIn(Section.THEN) && written.lastWordIs("mit")) {
            placeholders(written, proposals);
        } else {
            names(written).nameById().forEach((id, name) -> {
                if (!context.contains(id) && (written.fits(id) || written.fits(name))) {
                    proposals.add(new Proposal(
                            id, name, Proposal.Kind.NAME, written.unfinished().length()));
                }
            });
        }
    }

    private Names names(Written written) {
        if (written.isIn(Section.THEN)) {
            return names.departments();
        }
        return written.isIn(Section.SCOPE) ? names.of(written.lastKeyword(ScopeReader.KEYWORDS)) : Names.NONE;
    }

    private static void placeholders(Written written, List<Proposal> proposals) {
        String quoted = written.unfinished();
        int brace = quoted.lastIndexOf('{');
        String begun = brace > quoted.lastIndexOf('}') ? quoted.substring(brace) : "";
        for (Placeholder placeholder : Placeholder.values()) {
            String text = "{" + placeholder.word() + "}";
            if (WordForms.lower(text).startsWith(WordForms.lower(begun))) {
                proposals.add(new Proposal(text, "Platzhalter", Proposal.Kind.PLACEHOLDER, begun.length()));
            }
        }
    }
}
