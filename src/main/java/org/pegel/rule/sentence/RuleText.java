package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.Suggestions;

/**
 * The parts of one rule, by keyword, before they mean anything.
 *
 * @param start where it starts
 * @param sections its parts
 */
record RuleText(Token start, Map<String, Section> sections) {
    private static final char COMMENT = '#';
    private static final String GILT = "Gilt";

    /** The part with a keyword; absent when it is not there. */
    @Nullable
    Section section(String key) {
        return sections.get(key);
    }

    /** Takes the text of a file apart; what belongs to no rule is noted. */
    static List<RuleText> split(List<String> lines, Place file, Problems problems) {
        Splitter splitter = new Splitter(file, problems);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isBlank() && line.stripLeading().charAt(0) != COMMENT) {
                splitter.add(line, i + 1);
            }
        }
        splitter.endSection();
        return splitter.rules;
    }

    private static final class Splitter {
        private final Place file;
        private final Problems problems;
        private final List<RuleText> rules = new ArrayList<>();
        private @Nullable String key;
        private Token start = new Token("", Token.Kind.SIGN, 1, 1, 1);
        private List<Token> tokens = new ArrayList<>();
        private StringBuilder text = new StringBuilder();

        Splitter(Place file, Problems problems) {
            this.file = file;
            this.problems = problems;
        }

        void add(String line, int number) {
            Tokenizer tokenizer = new Tokenizer(file, problems);
            tokenizer.add(line, number);
            List<Token> found = tokenizer.tokens();
            if (found.isEmpty()) {
                return;
            }
            String newKey = key(found);
            if (newKey != null) {
                endSection();
                key = newKey;
                start = found.get(0);
                int words = newKey.startsWith(GILT) ? 2 : 1;
                int from = found.size() > words && found.get(words).is(":") ? words + 1 : words;
                tokens = new ArrayList<>(found.subList(from, found.size()));
                text = new StringBuilder(
                        from < found.size() ? line.substring(found.get(from).column() - 1) : "");
            } else if (key == null) {
                Token first = found.get(0);
                problems.error(
                        file.at(first.line(), first.column()),
                        first.text(),
                        "diese Zeile gehört zu keiner Regel",
                        "„Regel \"…\"“ als erste Zeile einer Regel, „#“ vor Anmerkungen");
            } else if (found.get(0).text().equals(GILT) || !Section.LONG.contains(key)) {
                unknownKey(found);
            } else {
                tokens.addAll(found);
                text.append(' ').append(line.strip());
            }
        }

        private void unknownKey(List<Token> found) {
            Token first = found.get(0);
            String second = found.size() > 1 ? found.get(1).lower() : "";
            boolean two = Section.KEYS.contains(GILT + " " + second);
            String written = two || first.text().equals(GILT) ? first.text() + " " + second : first.text();
            problems.error(
                    file.at(first.line(), first.column()),
                    written,
                    "diese Angabe ist unbekannt",
                    Suggestions.allowed(written, Section.KEYS));
        }

        private @Nullable String key(List<Token> found) {
            Token first = found.get(0);
            if (first.kind() != Token.Kind.WORD) {
                return null;
            }
            String word = first.text();
            String second = found.size() > 1 ? found.get(1).lower() : "";
            String known = word.equals(GILT) ? word + " " + second : word;
            return Section.KEYS.contains(known) ? known : null;
        }

        void endSection() {
            if (key == null) {
                return;
            }
            if (key.equals(Section.RULE) || rules.isEmpty()) {
                rules.add(new RuleText(start, new LinkedHashMap<>()));
            }
            Section section =
                    new Section(key, start, List.copyOf(tokens), text.toString().strip());
            Section twice = rules.get(rules.size() - 1).sections().putIfAbsent(key, section);
            if (twice != null) {
                problems.error(
                        file.at(start.line(), start.column()),
                        key,
                        "diese Angabe steht in der Regel zweimal, zuerst in Zeile "
                                + twice.start().line(),
                        "jede Angabe höchstens einmal");
            }
            key = null;
        }
    }
}
