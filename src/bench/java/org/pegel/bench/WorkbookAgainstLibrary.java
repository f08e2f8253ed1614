package org.pegel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.pegel.SharedData;

/** Workbooks of the Indikatorenatlas München: every row read by the library alone, and by Pegel to values. */
final class WorkbookAgainstLibrary implements Comparison {
    private static final int ROUNDS = 7;
    private static final int AR_VALUES = 21_450;
    private static final int BE_VALUES = 93_652;

    @Override
    public String name() {
        return "workbook";
    }

    @Override
    public String measure() throws Exception {
        IntakeDesk desk = new IntakeDesk(Path.of("samples/muenchen"), "muenchen-2023");
        return text("export_ar.xlsx", AR_VALUES, desk) + "; " + text("export_be.xlsx", BE_VALUES, desk);
    }

    private static String text(String name, int values, IntakeDesk desk) throws IOException {
        Path file = SharedData.path("data/muenchen/export-2023").resolve(name);
        List<Double> library = new ArrayList<>();
        List<Double> pegel = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double alone = read(file);
            double ours = desk.take(file, IntakeDesk.to(observation -> {}), values);
            if (round > 0) {
                library.add(alone);
                pegel.add(ours);
            }
        }
        double alone = Figures.median(library);
        double ours = Figures.median(pegel);
        return String.format(
                Locale.ROOT,
                "%s: %,.0f rows per second, library alone %,.0f; ratio %.2f",
                name,
                values * 1_000 / ours,
                values * 1_000 / alone,
                alone / ours);
    }

    private static double read(Path file) throws IOException {
        long before = System.nanoTime();
        long cells = 0;
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    cells += rows.mapToLong(Row::getCellCount).sum();
                }
            }
        }
        if (cells == 0) {
            throw new IllegalStateException("nothing in " + file);
        }
        return Figures.millisecondsSince(before);
    }
}
