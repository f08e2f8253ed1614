package org.pegel.rule.sentence;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.table.GermanNumber;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;

/** Says what is wrong with a sentence, and how to write it. */
final class Complaints {
    private static final int MOST_LISTED = 10;
    private final Language language;
    private final Place file;
    private final Problems problems;
    private int count;

    Complaints(Language language, Place file, Problems problems) {
        this.language = language;
        this.file = file;
        this.problems = problems;
    }

    /** How many there were so far. */
    int count() {
        return count;
    }

    private void note(Place place, @Nullable String value, String message, @Nullable String allowed) {
        count++;
        problems.error(place, value, message, allowed);
    }

    void error(Token at, String message, @Nullable String allowed) {
        note(file.at(at.line(), at.column()), at.text(), message, allowed);
    }

    /** An error where something is missing. */
    void missing(Token at, String message, String allowed) {
        note(place(at), null, message, allowed);
    }

    /** An error at a character within a quoted text. */
    void within(Token quoted, int index, String value, String message, String allowed) {
        note(file.at(quoted.line(), quoted.column() + 1 + index), value, message, allowed);
    }

    Place place(Token at) {
        return file.at(at.line(), at.column());
    }

    /** "und" and "oder" side by side, or not the one that the group asks for. */
    void mixed(Token joint, String expected, @Nullable Form group) {
        if (group != null && !group.id().contains("-")) {
            error(
                    joint,
                    "unter „" + group.example() + "“ stehen Aussagen mit „" + expected + "“",
                    "„" + expected + "“, oder eine weitere Gruppe darunter");
            return;
        }
        error(
                joint,
                "„und“ und „oder“ stehen nebeneinander; was zusammengehört, ist offen",
                "nur eines der beiden, oder eine Gruppe: „und mindestens eines davon gilt:“, und darunter weiter eingerückt"
                        + " die Aussagen mit „oder“");
    }

    /** A rule that counts and also speaks of a single series. */
    void mixedSubjects(Token at) {
        error(
                at,
                "die Regel zählt Gebiete oder Indikatoren und spricht zugleich von etwas anderem",
                "eine Regel für jedes; was gezählt wird, steht eingerückt unter der Zählung");
    }

    /** A number of periods of a kind that an indicator does not have. */
    void wrongPeriods(Token at, String indicator) {
        error(
                at,
                "der Indikator „%s“ wird nicht in diesen Abständen gemessen".formatted(indicator),
                "„Zeiträume“ oder das Wort, das zum Rhythmus des Indikators passt");
    }

    /** No sentence of the language starts here. */
    void unknown(List<Token> tokens, int from, int to, Matcher matcher) {
        int at = matcher.furthest();
        if (at >= to) {
            Token last = tokens.get(Math.min(to, tokens.size()) - 1);
            note(
                    place(last),
                    text(tokens, from, to),
                    "der Satz ist nicht zu Ende",
                    "danach " + expected(matcher, null));
            return;
        }
        Token token = tokens.get(at);
        if (token.lower().equals("entweder")) {
            error(
                    token,
                    "„entweder … oder“ lässt offen, ob auch beides gelten darf",
                    "„mindestens eines davon gilt:“, und darunter weiter eingerückt die Aussagen mit „oder“");
        } else if (token.kind() == Token.Kind.NUMBER
                && GermanNumber.read(token.text()) instanceof GermanNumber.Ambiguous ambiguous) {
            error(token, ambiguous.message(), ambiguous.allowed());
        } else if (at == from || (at == from + 1 && nearestWord(matcher, token) == null)) {
            note(
                    place(tokens.get(from)),
                    text(tokens, from, to),
                    "dieser Satz ist unbekannt",
                    "ein Satz aus docs/regelsprache.md" + nearest(tokens, from, to));
        } else if (token.kind() == Token.Kind.SIGN) {
            error(token, "dieses Zeichen kommt hier in keinem Satz vor", expected(matcher, null));
        } else {
            error(token, "hier geht der Satz anders weiter", expected(matcher, token));
        }
    }

    private @Nullable String nearestWord(Matcher matcher, Token token) {
        return Suggestions.nearest(token.text(), words(matcher));
    }

    private Set<String> words(Matcher matcher) {
        Set<String> words = new TreeSet<>();
        for (Node node : matcher.reached()) {
            words.addAll(node.spelledWords());
            node.slots().keySet().forEach(slot -> language.choices(String.valueOf(slot.choices()))
                    .values()
                    .forEach(words::addAll));
            if (!node.leaves().isEmpty()) {
                words.addAll(List.of("und", "oder", "Dann"));
            }
        }
        return words;
    }

    private String expected(Matcher matcher, @Nullable Token instead) {
        Set<String> words = words(matcher);
        Set<String> all = new LinkedHashSet<>();
        for (Node node : matcher.reached()) {
            node.slots().keySet().stream()
                    .filter(slot -> slot.type() != SlotType.CHOICE)
                    .map(slot -> Gaps.allowed(slot.type()))
                    .forEach(all::add);
        }
        words.forEach(word -> all.add("„" + word + "“"));
        String nearest = instead == null ? null : Suggestions.nearest(instead.text(), words);
        return all.stream().limit(MOST_LISTED).collect(Collectors.joining(", "))
                + (all.size() > MOST_LISTED ? " …" : "")
                + (nearest == null ? "" : " (meinten Sie „" + nearest + "“?)");
    }

    /** The example that shares the most words with the text. */
    private String nearest(List<Token> tokens, int from, int to) {
        Set<String> words = new TreeSet<>();
        for (int at = from; at < to && at < from + 20 && !Matcher.isJoint(tokens.get(at)); at++) {
            words.add(language.words().normal(tokens.get(at)));
        }
        String best = null;
        long most = 1;
        for (Form form : language.forms()) {
            long shared = java.util.Arrays.stream(form.example().split(" ", -1))
                    .map(language.words()::normal)
                    .distinct()
                    .filter(words::contains)
                    .count();
            if (shared > most) {
                most = shared;
                best = form.example();
            }
        }
        return best == null ? "" : " (meinten Sie „" + best + "“?)";
    }

    private static String text(List<Token> tokens, int from, int to) {
        return Token.text(tokens.subList(from, to).stream()
                .limit(20)
                .takeWhile(token -> !Matcher.isJoint(token))
                .toList());
    }
}
