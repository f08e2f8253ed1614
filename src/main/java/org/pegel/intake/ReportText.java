package org.pegel.intake;

import java.util.List;
import org.pegel.table.Printable;

/** The report of an import for people, in German. Stable: files beside a refused delivery and tests rely on it. */
public final class ReportText {

    private static final int MOST_PROBLEMS = 100;

    private ReportText() {}

    /** All files, one after the other, with a blank line in between; ends with a line end. */
    public static String german(ImportReport report) {
        return String.join("\n", report.files().stream().map(ReportText::german).toList());
    }

    /** One file; ends with a line end. */
    public static String german(FileReport file) {
        StringBuilder text = new StringBuilder();
        text.append(Printable.of(file.file()))
                .append(" (Quelle ")
                .append(file.source())
                .append("): ")
                .append(file.refused() ? "nicht übernommen" : "übernommen")
                .append('\n');
        if (!file.refused() || file.rows() > 0) {
            counts(file, text);
        }
        problems(file.problems(), text);
        return text.toString();
    }

    private static void counts(FileReport file, StringBuilder text) {
        text.append("  ").append(counted(file.rows(), "Wert", "Werte")).append(": ");
        text.append(GermanText.count(file.accepted())).append(" neu, ");
        text.append(GermanText.count(file.unchanged())).append(" unverändert, ");
        text.append(GermanText.count(file.revised())).append(" revidiert, ");
        text.append(GermanText.count(file.missing())).append(" ohne Wert, ");
        text.append(GermanText.count(file.rejected())).append(" abgelehnt");
        if (file.filtered() > 0) {
            text.append("; außerdem ")
                    .append(GermanText.count(file.filtered()))
                    .append(" nach Vorgabe nicht berücksichtigt");
        }
        text.append('\n');
        if (file.recomputed() > 0) {
            text.append("  Aus den Basiswerten nachgerechnet: ")
                    .append(counted(file.recomputed(), "Wert", "Werte"))
                    .append(", davon über die Rundung hinaus abweichend: ")
                    .append(GermanText.count(file.deviating()))
                    .append('\n');
        }
    }

    private static String counted(int count, String one, String many) {
        return GermanText.count(count) + " " + (count == 1 ? one : many);
    }

    private static void problems(List<ReportedProblem> problems, StringBuilder text) {
        problems.stream().limit(MOST_PROBLEMS).forEach(problem -> {
            text.append("  - ").append(problem.reason());
            if (problem.value() != null) {
                text.append(": „").append(Printable.of(problem.value())).append('“');
            }
            place(problem, text);
            text.append('\n');
        });
        int more = problems.size() - MOST_PROBLEMS;
        if (more > 0) {
            text.append("  … und ")
                    .append(counted(more, "weiterer Eintrag", "weitere Einträge"))
                    .append('\n');
        }
    }

    private static void place(ReportedProblem problem, StringBuilder text) {
        StringBuilder place = new StringBuilder();
        if (problem.sheet() != null) {
            place.append("Blatt ").append(Printable.of(problem.sheet())).append(", ");
        }
        if (problem.line() != null) {
            place.append("Zeile ").append(problem.line()).append(", ");
        }
        if (problem.column() != null) {
            place.append("Spalte ").append(problem.column()).append(", ");
        }
        if (problem.count() > 1) {
            place.append(GermanText.count(problem.count())).append("-mal").append(", ");
        }
        if (!place.isEmpty()) {
            text.append(" (").append(place, 0, place.length() - 2).append(')');
        }
    }
}
