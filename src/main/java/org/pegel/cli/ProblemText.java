package org.pegel.cli;

import java.io.PrintWriter;
import java.util.List;
import org.pegel.table.Problem;
import org.pegel.table.Problem.Severity;

/** Problems for people: one line each, then how many. */
final class ProblemText {
    private ProblemText() {}

    static void write(List<Problem> problems, PrintWriter out) {
        problems.forEach(problem -> out.println(line(problem)));
        out.println(GermanCount.of(count(problems, Severity.ERROR), "Fehler", "Fehler") + ", "
                + GermanCount.of(count(problems, Severity.WARNING), "Warnung", "Warnungen"));
    }

    private static String line(Problem problem) {
        return (problem.severity() == Severity.WARNING ? "Warnung: " : "") + problem.text();
    }

    private static int count(List<Problem> problems, Severity severity) {
        return (int) problems.stream()
                .filter(problem -> problem.severity() == severity)
                .count();
    }
}
