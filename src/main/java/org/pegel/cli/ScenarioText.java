package org.pegel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.report.SeverityText;
import org.pegel.rule.Finding;
import org.pegel.rule.Subject;
import org.pegel.scenario.Comparison;
import org.pegel.scenario.ExpectedFinding;
import org.pegel.scenario.ScenarioResult;

/** Scenarios for people: a line for each that came out as expected, expected and found side by side for the others. */
final class ScenarioText {
    private static final int WIDTH = 54;
    private static final String NOTHING = "nichts";

    private final boolean all;

    /** @param all whether to set expected and found side by side for every scenario */
    ScenarioText(boolean all) {
        this.all = all;
    }

    void write(List<ScenarioResult> results, PrintWriter out) {
        if (results.isEmpty()) {
            out.println("Keine Szenarien: Im Ordner szenarien der Regeln liegt keine .yaml-Datei mit einem Szenario.");
            return;
        }
        results.forEach(result -> write(result, out));
        long wrong = results.stream().filter(result -> !result.passed()).count();
        out.println(GermanCount.of(results.size(), "Szenario", "Szenarien") + ", "
                + (wrong == 0 ? "alle wie erwartet" : GermanCount.number(wrong) + " anders als erwartet"));
    }

    private void write(ScenarioResult result, PrintWriter out) {
        out.println((result.passed() ? "stimmt   " : "ANDERS   ")
                + result.scenario().name());
        if (!result.passed() || all) {
            out.println("         " + result.scenario().place());
            line(out, ' ', "erwartet", "gefunden");
            if (result.pairs().isEmpty()) {
                block(out, '=', List.of(NOTHING), List.of(NOTHING));
            }
            for (Comparison pair : result.pairs()) {
                block(out, mark(pair), expected(pair.expected()), found(pair.found()));
            }
            out.println();
        }
    }

    private static char mark(Comparison pair) {
        if (pair.agrees()) {
            return '=';
        }
        return pair.expected() == null ? '+' : pair.found() == null ? '-' : '!';
    }

    private static List<String> expected(@Nullable ExpectedFinding expected) {
        if (expected == null) {
            return List.of(NOTHING);
        }
        String severity = expected.severity() == null ? "" : SeverityText.german(expected.severity());
        String subject = joined(
                expected.indicator(),
                expected.district(),
                expected.group(),
                expected.level(),
                expected.field(),
                expected.source());
        return lines(joined(expected.rule(), severity), subject, expected.sentence());
    }

    private static List<String> found(@Nullable Finding finding) {
        return finding == null
                ? List.of(NOTHING)
                : lines(
                        joined(finding.ruleId(), SeverityText.german(finding.severity())),
                        subject(finding.subject()),
                        finding.message());
    }

    private static String subject(Subject subject) {
        String key = subject.key();
        return key.substring(key.indexOf(':') + 1).replace("/", ", ");
    }

    private static String joined(@Nullable String... parts) {
        return Stream.of(parts).filter(part -> part != null && !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** Each text wrapped on its own. */
    private static List<String> lines(@Nullable String... texts) {
        List<String> lines = new ArrayList<>();
        for (String text : texts) {
            if (text != null && !text.isEmpty()) {
                lines.addAll(wrapped(text));
            }
        }
        return lines;
    }

    private static List<String> wrapped(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    private static void block(PrintWriter out, char mark, List<String> left, List<String> right) {
        for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
            line(out, i == 0 ? mark : ' ', at(left, i), at(right, i));
        }
    }

    private static String at(List<String> lines, int i) {
        return i < lines.size() ? lines.get(i) : "";
    }

    private static void line(PrintWriter out, char mark, String left, String right) {
        String padded = left + " ".repeat(Math.max(0, WIDTH - left.length()));
        out.println(("       " + mark + " " + padded + " │ " + right).stripTrailing());
    }
}
