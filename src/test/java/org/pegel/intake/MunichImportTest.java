package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.SharedData;

/** The export of 2023 of the Indikatorenatlas München, as the city published it. */
class MunichImportTest {

    private static final String SOURCE = "muenchen-2023";

    private final Desk desk = Desk.with(Path.of("samples/muenchen"));

    private static Path file(String name) {
        return SharedData.path("data/muenchen/export-2023/" + name);
    }

    @ParameterizedTest
    @CsvSource({
        "export_ar.xlsx, 21450, 26, 21422",
        "export_ge.xlsx, 3484, 0, 3461",
        "export_ve.xlsx, 3068, 0, 3068",
        "export_fl.xlsx, 780, 0, 780"
    })
    void everyCandidateIsAccountedFor(String name, int rows, int missing, int recomputed) {
        assertAccounts(desk.take(file(name), SOURCE), rows, missing, recomputed);
    }

    @Test
    void theLargestWorkbookIsReadWithItsDecimalCommasWithoutLeadingZero() {
        assertAccounts(desk.take(file("export_be.xlsx"), SOURCE), 93_652, 520, 91_268);

        Map<String, String> stored = desk.stored();
        assertThat(stored).hasSize(93_652);
        assertThat(stored.get("aussenwanderungsziffer-deutsch/gesamt/unbekannt 2022"))
                .as("-,8")
                .startsWith("-0.8 -849.0 ");
        assertThat(stored.get("aussenwanderungsziffer-deutsch/gesamt/uebriges-bundesgebiet 2022"))
                .as(",9")
                .startsWith("0.9 ");
        assertThat(stored.get("einpersonenhaushalte/25/insgesamt 2003")).startsWith("– (leer) ");
        assertThat(stored.get("hauptwohnsitzbevoelkerung/gesamt/insgesamt 2022"))
                .startsWith("1588330.0 1588330.0 – ");
    }

    private static void assertAccounts(FileReport report, int rows, int missing, int recomputed) {
        assertThat(report.rows()).isEqualTo(rows);
        assertThat(report.missing()).isEqualTo(missing);
        assertThat(report.accepted()).isEqualTo(rows - missing);
        assertThat(report.rejected()).isZero();
        assertThat(report.filtered()).isZero();
        assertThat(report.recomputed()).isEqualTo(recomputed);
        assertThat(report.deviating()).isZero();
        assertThat(report.delivery()).isNotNull();
    }

    @Test
    void whatCannotBeRecomputedBecauseTheDenominatorIsZeroIsReported() {
        FileReport report = desk.take(file("export_ge.xlsx"), SOURCE);

        assertThat(report.problems())
                .containsExactly(new ReportedProblem(
                        "GESUNDHEIT", 2148, 5, "88", "Wert lässt sich nicht nachrechnen, der Nenner ist 0", 23));
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        desk.take(file("export_ar.xlsx"), SOURCE);
        Map<String, String> before = desk.stored();

        FileReport again = desk.take(file("export_ar.xlsx"), SOURCE);

        assertThat(again.unchanged()).isEqualTo(21_424);
        assertThat(again.missing()).isEqualTo(26);
        assertThat(again.accepted() + again.revised() + again.rejected()).isZero();
        assertThat(again.changed()).isEmpty();
        assertThat(desk.stored()).isEqualTo(before);
    }

    @Test
    void theSpreadsheetUsersCsvGivesTheSameValuesAsTheWorkbook() {
        Desk other = Desk.with(Path.of("samples/muenchen"));
        desk.take(file("export_ar.xlsx"), SOURCE);

        FileReport csv = other.take(file("export_ar.csv"), SOURCE);

        assertThat(csv.rows()).isEqualTo(21_450);
        assertThat(csv.rejected()).isZero();
        assertThat(csv.recomputed()).isEqualTo(21_422);
        assertThat(other.stored()).hasSize(21_450).isEqualTo(desk.stored());
        assertThat(desk.take(file("export_ar.csv"), SOURCE).unchanged()).isEqualTo(21_424);
    }
}
