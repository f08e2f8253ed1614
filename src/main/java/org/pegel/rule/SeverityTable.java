package org.pegel.rule;

import java.nio.file.Path;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.pegel.catalogue.EditedTable;
import org.pegel.rule.severity.Aspect;
import org.pegel.rule.severity.SeverityLayout;
import org.pegel.rule.severity.SeverityRow;
import org.pegel.rule.severity.SeverityTableFile;
import org.pegel.table.Problems;
import org.pegel.table.TableLayout;

/**
 * How much threshold findings matter, and by when they are answered. Exactly one row fits each series. Immutable.
 *
 * @param rows in the order of the file; none when the city leaves it to the engine
 */
public record SeverityTable(List<SeverityRow> rows) {

    /** Handlungsschwelle with a foreseen reaction: dringender Prüfbedarf; else Prüfbedarf. */
    public static final SeverityTable STANDARD = new SeverityTable(List.of());

    private static final String NAME = "bewertung";
    private static final int DAYS_A_WEEK = 7;

    public SeverityTable {
        rows = List.copyOf(rows);
    }

    /**
     * Reads the table of a folder of rules; the standard when it has none. What is wrong is noted with its place,
     * overlapping rows and cases without a row included; after an error the result must not be used.
     */
    public static SeverityTable read(Path folder, Problems problems) {
        Optional<Path> file = EditedTable.find(folder, NAME, problems);
        return file.isEmpty() ? STANDARD : readFile(file.get(), problems);
    }

    /** Reads one file, wherever it lies. */
    public static SeverityTable readFile(Path file, Problems problems) {
        return new SeverityTable(SeverityTableFile.read(file, problems));
    }

    /** The columns of the table, and what may be chosen in them. */
    public static TableLayout layout() {
        return SeverityLayout.get();
    }

    /** Whether the city leaves it to the engine. */
    public boolean isStandard() {
        return rows.isEmpty();
    }

    /**
     * What the rows say by what they are about, German: to {@code Stufe Handlungsschwelle, Trend ungünstig} {@code
     * dringender Prüfbedarf, Antwortfrist 2 Wochen}. Why a row says so is not kept.
     */
    public Map<String, String> inWords() {
        Map<String, String> words = new LinkedHashMap<>();
        for (SeverityRow row : rows) {
            String about = Arrays.stream(Aspect.values())
                    .filter(row::asks)
                    .map(row::text)
                    .collect(Collectors.joining(", "));
            String answer = row.answerTime() == null ? "" : ", Antwortfrist " + german(row.answerTime());
            words.put(
                    about.isEmpty() ? "jede erreichte Schwelle" : about,
                    row.severity().word() + answer);
        }
        return words;
    }

    private static String german(Period time) {
        long months = time.toTotalMonths();
        long days = time.get(ChronoUnit.DAYS);
        if (months > 0) {
            return count(months, "Monat", "Monate");
        }
        return days % DAYS_A_WEEK == 0
                ? count(days / DAYS_A_WEEK, "Woche", "Wochen")
                : count(days, "Tag", "Tage");
    }

    private static String count(long number, String one, String many) {
        return number + " " + (number == 1 ? one : many);
    }
}
