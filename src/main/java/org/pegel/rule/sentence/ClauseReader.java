package org.pegel.rule.sentence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.SpatialLevel;

/** Makes conditions of matched sentences, and keeps what one sentence must know of the others of its rule. */
final class ClauseReader {
    private final Language language;
    private final Scope scope;
    private final ArgumentCheck arguments;
    private final Complaints complaints;
    private final Set<String> references = new LinkedHashSet<>();
    private Count.@Nullable Of counted;
    private boolean counting;
    private boolean outside;
    private @Nullable String level;

    ClauseReader(Language language, Scope scope, ArgumentCheck arguments, Complaints complaints) {
        this.language = language;
        this.scope = scope;
        this.arguments = arguments;
        this.complaints = complaints;
    }

    /** What the findings of the rule are about, once it is read. */
    Speaks speaks() {
        return counted == null ? Speaks.OF_SERIES : counted == Count.Of.INDICATORS ? Speaks.OF_FIELD : Speaks.OF_LEVEL;
    }

    /** The level whose districts are counted; absent when none are. */
    @Nullable
    String level() {
        return level;
    }

    /** A clause; absent when the text could mean several things or does not fit the rule, which is noted. */
    @Nullable
    Condition clause(List<Matcher.Match> matches, List<Token> tokens, int from) {
        Matcher.Match match = only(matches, tokens, from);
        if (match == null) {
            return null;
        }
        Form form = match.leaf().form();
        if (scope.mean() > 1 && !form.ofMean() && !form.besideMeans()) {
            complaints.error(
                    tokens.get(from),
                    "dieser Satz spricht von einzelnen Zeiträumen; die Regel gilt für Mittel aus " + scope.mean(),
                    "eine eigene Regel ohne „Mittel aus“ für diesen Satz");
            return null;
        }
        if (!counting && counted != null) {
            complaints.mixedSubjects(tokens.get(from));
            return null;
        }
        outside |= !counting;
        references.add(language.reference(form));
        Condition.Clause clause = new Condition.Clause(form, arguments.check(match, tokens));
        return match.leaf().negated() ? new Condition.Not(clause) : clause;
    }

    private Matcher.@Nullable Match only(List<Matcher.Match> matches, List<Token> tokens, int from) {
        List<Matcher.Match> possible = matches.stream()
                .filter(match -> !match.leaf().brief() || refersTo(match.leaf().form()))
                .toList();
        if (possible.isEmpty()) {
            complaints.error(
                    tokens.get(from),
                    "worauf sich dieser Satz bezieht, ist offen",
                    "„… zur Gesamtstadt“ oder „… zur Vergleichsgruppe“");
            return null;
        }
        Set<String> meanings = possible.stream()
                .map(match -> match.leaf() + match.filled().toString())
                .collect(Collectors.toSet());
        if (meanings.size() > 1) {
            complaints.error(
                    tokens.get(from),
                    "dieser Satz kann Verschiedenes bedeuten",
                    "eine der Formen "
                            + possible.stream()
                                    .map(match -> "„" + match.leaf().form().example() + "“")
                                    .distinct()
                                    .collect(Collectors.joining(", ")));
            return null;
        }
        return possible.get(0);
    }

    /** Whether all that the rule has spoken of before is what the form refers to. */
    private boolean refersTo(Form form) {
        return references.stream()
                .filter(reference -> !reference.isEmpty())
                .collect(Collectors.toSet())
                .equals(Set.of(language.reference(form)));
    }

    /** A group begins; false when it may not stand there, which is noted. */
    boolean opens(Matcher.Match opener, List<Token> tokens, int from) {
        Count.Of of = of(opener);
        if (of == null) {
            return true;
        }
        Token at = tokens.get(from);
        if (counting) {
            complaints.error(at, "hier wird schon gezählt", "eine Zählung ohne weitere Zählung darunter");
            return false;
        }
        if (outside || (counted != null && counted != of)) {
            complaints.mixedSubjects(at);
            return false;
        }
        counted = of;
        boolean fits = of == Count.Of.INDICATORS ? hasField(at) : hasLevel(word(opener, "ebene"), at);
        counting = fits;
        return fits;
    }

    private boolean hasField(Token at) {
        if (scope.field() == null) {
            complaints.error(
                    at,
                    "die Regel zählt Indikatoren eines Handlungsfelds, gilt aber für keines",
                    "„Gilt für Handlungsfeld \"…\"“ im Kopf der Regel");
        }
        return scope.field() != null;
    }

    private boolean hasLevel(String named, Token at) {
        Set<String> levels = scope.levels();
        String found = named.equals(SlotReader.ANY_LEVEL) && levels.size() == 1
                ? levels.iterator().next()
                : named;
        boolean fits = !found.equals(SlotReader.ANY_LEVEL)
                && !found.equals(SpatialLevel.CITY)
                && (levels.isEmpty() || levels.equals(Set.of(found)))
                && (level == null || level.equals(found));
        if (!fits) {
            complaints.error(
                    at,
                    "welche Gebiete gezählt werden, passt nicht zum Kopf der Regel",
                    "die eine Ebene, für die die Regel gilt: „Ebene \"…\"“ im Kopf, nicht die Gesamtstadt");
            return false;
        }
        level = found;
        return true;
    }

    /** What a group makes of the condition within. */
    Condition group(Matcher.Match opener, Condition within) {
        Count.Of of = of(opener);
        if (of == null) {
            return within;
        }
        Matcher.Filled number = opener.filled().get(1);
        boolean share = number.slot().type() == SlotType.SHARE;
        double value = java.util.Objects.requireNonNull(number.reading().number());
        return new Condition.Counted(new Count(of, Comparison.of(word(opener, "vergleich")), value, share), within);
    }

    /** A group ends. */
    void closes(Matcher.Match opener) {
        if (of(opener) != null) {
            counting = false;
        }
    }

    private static Count.@Nullable Of of(Matcher.Match opener) {
        String id = opener.leaf().form().id();
        return id.endsWith("-indikatoren") ? Count.Of.INDICATORS : id.endsWith("-gebiete") ? Count.Of.DISTRICTS : null;
    }

    private static String word(Matcher.Match opener, String slot) {
        return opener.filled().stream()
                .filter(filled -> filled.slot().name().equals(slot))
                .map(filled -> filled.reading().word())
                .findFirst()
                .orElseThrow();
    }
}
