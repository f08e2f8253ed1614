package org.pegel.rule.sentence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pegel.golden.Golden;

/** The page from which policy staff learn the language says what the grammar says. */
class LanguageReferenceTest {

    private static final Path PAGE = Path.of("docs/regelsprache.md");

    private final Language language = Language.german();
    private final StringBuilder page = new StringBuilder();

    @Test
    void listsEachSentenceWithItsMeaningAndAnExample() throws IOException {
        try (InputStream head = getClass().getResourceAsStream("regelsprache-kopf.md")) {
            page.append(new String(head.readAllBytes(), StandardCharsets.UTF_8));
        }
        page.append("\n## Die Sätze\n\n");
        page.append(
                "Die Beispiele stehen so, wie sie auf „Wenn“ folgen. Was in Klammern steht, kann auch anders lauten. „Ø“: ");
        page.append(
                "der Satz spricht in einer Regel mit `Mittel aus` von Mittelwerten; „+“: er darf dort stehen und bedeutet ");
        page.append("dasselbe.\n");
        List<String> topics =
                language.forms().stream().map(Form::topic).distinct().toList();
        topics.forEach(this::topic);
        page.append("\n### Gruppen\n\n| Zeile | Bedeutung |\n|---|---|\n");
        language.groups()
                .forEach(group -> page.append("| `%s` | %s |%n".formatted(group.example(), group.explanation())));
        page.append("\n## Platzhalter\n\n");
        page.append("| | Regel über einzelne Reihen | zählt Indikatoren | zählt Gebiete |\n|---|---|---|---|\n");
        for (Placeholder placeholder : Placeholder.values()) {
            page.append("| `{%s}` | %s |%n"
                    .formatted(
                            placeholder.word(),
                            Arrays.stream(Speaks.values())
                                    .map(speaks -> placeholder.fits(speaks) ? "ja" : "")
                                    .collect(Collectors.joining(" | "))));
        }
        Golden.check(PAGE, page.toString());
    }

    private void topic(String topic) {
        page.append("\n### ").append(topic).append("\n\n| Satz | Bedeutung | |\n|---|---|---|\n");
        language.forms().stream()
                .filter(form -> form.topic().equals(topic))
                .forEach(form -> page.append("| `%s`%s | %s | %s |%n"
                        .formatted(
                                form.example(),
                                choices(form),
                                form.explanation(),
                                form.ofMean() ? "Ø" : form.besideMeans() ? "+" : "")));
    }

    /** What else can stand where the example has one of several words. */
    private String choices(Form form) {
        String choices = form.slots().stream()
                .filter(slot -> slot.choices() != null && !slot.choices().equals("vergleich"))
                .map(slot -> language.choices(slot.choices()).values().stream()
                        .map(spellings -> spellings.get(0))
                        .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
        String all = Stream.of(choices, negation(form, "nicht"), negation(form, "kein"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? "" : " (" + all + ")";
    }

    private static String negation(Form form, String word) {
        return form.patterns().stream().anyMatch(pattern -> pattern.contains("{" + word + "}"))
                ? "auch mit „" + word + "“"
                : "";
    }
}
