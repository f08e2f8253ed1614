package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.assessment.ComplementaryProtection;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.store.TestDatabases;
import org.pegel.table.Problems;

/** The report says apart how many cells were hidden for the sake of others. */
class ComplementaryReportTest {
    private static final String REASON = "Komplementär gesperrt, damit sich geschützte Werte nicht aus Summen ergeben";

    @TempDir
    private Path folder;

    private FileReport report(int ofOneGroup) throws IOException {
        Catalogue catalogue = CatalogueFiles.read(Path.of("rules"), new Problems());
        Path file = folder.resolve("kita.csv");
        Files.writeString(
                file,
                """
                indicator,district,group,period,value,numerator,denominator,quality
                betreuungsquote-u3,gesamt,insgesamt,2024,30,300,1000,
                betreuungsquote-u3,gesamt,mit-mh-kita,2024,%s,%d,400,
                betreuungsquote-u3,gesamt,ohne-mh-kita,2024,%s,%d,600,
                """
                        .formatted(
                                ofOneGroup / 4.0,
                                ofOneGroup,
                                Math.round((300 - ofOneGroup) / 0.6) / 10.0,
                                300 - ofOneGroup));
        return new Importer(
                        catalogue,
                        TestDatabases.observations(
                                TestDatabases.h2(), Desk.CLOCK, new ComplementaryProtection(catalogue)),
                        Desk.CLOCK)
                .take(file, "kita.csv", Sources.tidy(), true)
                .files()
                .get(0);
    }

    @Test
    void cellsHiddenForTheSakeOfOthersAreCounted() throws IOException {
        FileReport report = report(2);
        assertThat(report.missing()).isEqualTo(2);
        assertThat(report.problems())
                .filteredOn(problem -> problem.reason().equals(REASON))
                .singleElement()
                .satisfies(problem -> assertThat(problem.count()).isEqualTo(1));
        assertThat(ReportText.german(report)).contains(REASON).doesNotContain("298");
    }

    @Test
    void nothingIsSaidWhereNothingIsHidden() throws IOException {
        FileReport report = report(120);
        assertThat(report.missing()).isZero();
        assertThat(ReportText.german(report)).doesNotContain("Komplementär");
    }
}
