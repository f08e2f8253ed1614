package org.pegel.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** A table that people edit, as {@code name.csv} or {@code name.xlsx}, with the same columns. */
public final class EditedTable {

    /** What spreadsheet programs offer too; a table that is saved so would go unnoticed. */
    private static final List<String> OTHER_FORMATS = List.of(".ods", ".xls", ".xlsm", ".xlsb", ".fods");

    private EditedTable() {}

    /** The file, or empty when the folder has neither; both at once are noted, and the first one is taken. So is a
     * table in a format that is not read. */
    public static Optional<Path> find(Path folder, String name, Problems problems) {
        Path csv = folder.resolve(name + ".csv");
        Path workbook = folder.resolve(name + ".xlsx");
        boolean hasCsv = Files.exists(csv);
        boolean hasWorkbook = Files.exists(workbook);
        if (hasCsv && hasWorkbook) {
            problems.error(
                    Place.of(workbook),
                    null,
                    "die Tabelle gibt es zweimal: " + Place.of(csv) + " und " + Place.of(workbook),
                    "eine der beiden Dateien");
        }
        for (String format : OTHER_FORMATS) {
            Path other = folder.resolve(name + format);
            if (Files.exists(other)) {
                String allowed = name + ".xlsx (Speichern unter: Excel-Arbeitsmappe) oder " + name + ".csv";
                problems.error(Place.of(other), null, "Tabellen in diesem Format werden nicht gelesen", allowed);
            }
        }
        return hasCsv ? Optional.of(csv) : hasWorkbook ? Optional.of(workbook) : Optional.empty();
    }
}
