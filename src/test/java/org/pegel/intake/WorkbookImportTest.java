package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.table.TestWorkbook;

/** Cells of a workbook that are more than text. */
class WorkbookImportTest {

    private final Desk desk = Desk.with(Path.of("src/test/resources/intake/regeln"));

    @TempDir
    private Path folder;

    private static TestWorkbook workbook() {
        return new TestWorkbook()
                .row(1, "A1", "Arbeitsmarkt in Musterdorf")
                .row(3, "A3", "Merkmal", "B3", "Stadtteil", "C3", "Jahr", "D3", "Wert", "E3", "Stand");
    }

    private FileReport take(TestWorkbook workbook) throws IOException {
        return desk.take(workbook.writeTo(folder.resolve("amt.xlsx")), "amt");
    }

    @Test
    void numbersAreTakenExactlyAsTheyAreStored() throws IOException {
        take(workbook()
                .row(4, "A4", "arbeitslose", "B4", "04", "C4", 2023, "D4", 6.279411764705882, "E4", "endgültig"));

        assertThat(desk.stored())
                .containsEntry("arbeitslose/04/insgesamt 2023", "6.279411764705882 – – FINAL 2024-03-15");
    }

    @Test
    void anAmbiguousTextIsDecidedByTheOtherTextsOfItsColumn() throws IOException {
        take(workbook()
                .row(4, "A4", "arbeitslose", "B4", "04", "C4", 2022, "D4", "18.217", "E4", "endgültig")
                .row(5, "A5", "arbeitslose", "B5", "04", "C5", 2023, "D5", "41,14", "E5", "endgültig"));

        assertThat(desk.stored().get("arbeitslose/04/insgesamt 2022")).startsWith("18217.0 ");
        assertThat(desk.stored().get("arbeitslose/04/insgesamt 2023")).startsWith("41.14 ");
    }

    @Test
    void aDateInThePlaceOfANumberIsRejected() throws IOException {
        FileReport report = take(workbook()
                .row(4, "A4", "arbeitslose", "B4", "04", "C4", 2022, "D4", TestWorkbook.date(45_000), "E4", "endgültig")
                .row(5, "A5", "arbeitslose", "B5", "04", "C5", 2023, "D5", 1, "E5", "endgültig"));

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.problems())
                .containsExactly(
                        new ReportedProblem("Tabelle1", 4, 4, "2023-03-15", "Wert ist ein Datum, keine Zahl", 1));
    }
}
