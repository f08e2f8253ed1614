package org.pegel.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problem.Severity;

/** Problems for people: a line each, one that many rows share only once, then how many there are. */
final class ProblemText {
    private static final int MOST_LINES_NAMED = 5;

    private ProblemText() {}

    static void write(List<Problem> problems, PrintWriter out) {
        Map<Problem, List<Problem>> alike = new LinkedHashMap<>();
        problems.forEach(problem -> alike.computeIfAbsent(anywhereInItsColumn(problem), key -> new ArrayList<>())
                .add(problem));
        alike.values().forEach(same -> out.println(line(same)));
        int hints = count(problems, Severity.HINT);
        out.println(GermanCount.of(count(problems, Severity.ERROR), "Fehler", "Fehler") + ", "
                + GermanCount.of(count(problems, Severity.WARNING), "Warnung", "Warnungen")
                + (hints == 0 ? "" : ", " + GermanCount.of(hints, "Hinweis", "Hinweise")));
    }

    private static Problem anywhereInItsColumn(Problem problem) {
        Place place = problem.place();
        return new Problem(
                new Place(place.file(), place.sheet(), null, place.column(), null),
                problem.value(),
                problem.message(),
                problem.allowed(),
                problem.severity());
    }

    private static String line(List<Problem> same) {
        Problem first = same.get(0);
        return label(first.severity()) + first.text() + further(same);
    }

    private static String label(Severity severity) {
        return switch (severity) {
            case ERROR -> "";
            case WARNING -> "Warnung: ";
            case HINT -> "Hinweis: ";
        };
    }

    private static String further(List<Problem> same) {
        if (same.size() == 1) {
            return "";
        }
        String lines = same.stream()
                .skip(1)
                .limit(MOST_LINES_NAMED)
                .map(problem -> String.valueOf(problem.place().line()))
                .collect(Collectors.joining(", "));
        int unnamed = same.size() - 1 - MOST_LINES_NAMED;
        return " (ebenso Zeile " + lines + (unnamed > 0 ? " und " + GermanCount.number(unnamed) + " weitere" : "")
                + ")";
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
