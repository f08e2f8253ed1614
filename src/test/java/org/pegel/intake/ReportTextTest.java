package org.pegel.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.golden.Golden;

/** The report as people read it. */
class ReportTextTest {

    private static final Path GOLDEN = Path.of("src/test/resources/intake/bericht.txt");

    @Test
    void theReportOfSeveralFilesIsTheGoldenOne() {
        FileReport taken = new FileReport(
                "export_ar.xlsx",
                "muenchen-2023",
                21_450,
                3,
                21_400,
                10,
                12,
                26,
                2,
                List.of(
                        new ReportedProblem(
                                "ARBEITSMARKT", 7, 4, "Schwabing", "Gebiet ist unbekannt (meinten Sie „Sendling“?)", 2),
                        new ReportedProblem(
                                "ARBEITSMARKT", 9, 5, ReportedProblem.MASKED, "Wert ist geheim zu halten", 1204)),
                21_422,
                1,
                false,
                "1",
                Set.of());
        FileReport refused = new FileReport(
                "notizen\u202E.csv",
                "tidy",
                0,
                0,
                0,
                0,
                0,
                0,
                0,
                List.of(new ReportedProblem(
                        null, null, null, null, "Datei enthält unter der Kopfzeile keine Werte", 1)),
                0,
                0,
                true,
                null,
                Set.of());

        Golden.check(GOLDEN, ReportText.german(new ImportReport(List.of(taken, refused))));
    }
}
