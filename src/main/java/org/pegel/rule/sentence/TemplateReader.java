package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Suggestions;

/** Reads the text of a message: what stands in braces must be one of the placeholders that fit the rule. */
final class TemplateReader {
    private static final int LONGEST = 1000;

    private final Speaks speaks;
    private final Complaints complaints;

    TemplateReader(Speaks speaks, Complaints complaints) {
        this.speaks = speaks;
        this.complaints = complaints;
    }

    /** What a rule says that brings no message. */
    static MessageTemplate standard(Speaks speaks, String title) {
        MessageTemplate.Part who =
                new MessageTemplate.Gap(speaks == Speaks.OF_LEVEL ? Placeholder.LEVEL : Placeholder.DISTRICT);
        MessageTemplate.Part what =
                new MessageTemplate.Gap(speaks == Speaks.OF_FIELD ? Placeholder.FIELD : Placeholder.INDICATOR);
        return new MessageTemplate(List.of(
                who,
                new MessageTemplate.Text(", "),
                what,
                new MessageTemplate.Text(" ("),
                new MessageTemplate.Gap(Placeholder.PERIOD),
                new MessageTemplate.Text("): " + title + ".")));
    }

    /** The template; absent when it can't be read, which is noted. */
    @Nullable
    MessageTemplate read(Token quoted) {
        String text = quoted.text();
        if (text.isBlank() || text.length() > LONGEST) {
            complaints.error(quoted, "die Meldung ist leer oder zu lang", "1 bis " + LONGEST + " Zeichen");
            return null;
        }
        List<MessageTemplate.Part> parts = new ArrayList<>();
        int at = 0;
        for (int open = brace(text, 0); open < text.length(); open = brace(text, at)) {
            int close = brace(text, open + 1);
            if (text.charAt(open) == '}' || close == text.length() || text.charAt(close) == '{') {
                complaints.within(
                        quoted,
                        open,
                        text.substring(open),
                        "diese Klammer gehört zu keinem Platzhalter",
                        "Platzhalter wie {Gebiet}, jede Klammer geöffnet und geschlossen");
                return null;
            }
            Placeholder placeholder = placeholder(quoted, open, text.substring(open + 1, close));
            if (placeholder == null) {
                return null;
            }
            addText(parts, text.substring(at, open));
            parts.add(new MessageTemplate.Gap(placeholder));
            at = close + 1;
        }
        addText(parts, text.substring(at));
        return new MessageTemplate(parts);
    }

    private static int brace(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) != '{' && text.charAt(at) != '}') {
            at++;
        }
        return at;
    }

    private static void addText(List<MessageTemplate.Part> parts, String text) {
        if (!text.isEmpty()) {
            parts.add(new MessageTemplate.Text(text));
        }
    }

    private @Nullable Placeholder placeholder(Token quoted, int open, String word) {
        for (Placeholder placeholder : Placeholder.values()) {
            if (placeholder.word().equals(word) && placeholder.fits(speaks)) {
                return placeholder;
            }
        }
        boolean elsewhere = Arrays.stream(Placeholder.values())
                .anyMatch(placeholder -> placeholder.word().equals(word));
        complaints.within(
                quoted,
                open,
                "{" + word + "}",
                elsewhere
                        ? "diesen Platzhalter gibt es in einer solchen Regel nicht"
                        : "diesen Platzhalter gibt es nicht",
                Suggestions.allowed(word, words()));
        return null;
    }

    private Set<String> words() {
        return Arrays.stream(Placeholder.values())
                .filter(placeholder -> placeholder.fits(speaks))
                .map(Placeholder::word)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
