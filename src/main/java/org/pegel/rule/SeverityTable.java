package org.pegel.rule;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pegel.catalogue.EditedTable;
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
}
