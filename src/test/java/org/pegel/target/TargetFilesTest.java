package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Mistake;
import org.pegel.catalogue.RulesFolder;
import org.pegel.table.Place;
import org.pegel.table.Problems;

class TargetFilesTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read(RulesFolder.good(), new Problems());
    private static final Path GOOD = RulesFolder.resource(TargetFilesTest.class, "good");

    private final Problems problems = new Problems();

    @Test
    void targetsSayAllThatTheirRowsSay() {
        List<Target> targets = Targets.read(GOOD, CATALOGUE, problems).all();

        assertThat(Mistake.texts(problems)).isEmpty();
        assertThat(targets)
                .containsExactly(
                        new Target(
                                new Scope("kita-besuch", null, null, null),
                                reach(2020, 92.0, 97.0, 2030),
                                LocalDate.of(2021, 1, 1),
                                null,
                                "Stadtrat",
                                LocalDate.of(2020, 12, 17),
                                "20/0123",
                                "bildungsreferat",
                                "Alle Kinder sollen eine Kita besuchen.",
                                Place.of("ziele.csv").at(2)),
                        new Target(
                                new Scope("kita-besuch", "stadtbezirk", "01", "mit-mh"),
                                reach(2020, 85.0, 95.5, 2030),
                                LocalDate.of(2021, 1, 1),
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Place.of("ziele.csv").at(3)),
                        new Target(
                                new Scope("wiederholende", "gesamtstadt", null, "insgesamt"),
                                TargetAim.of(TargetType.HOLD, 2.5, null),
                                LocalDate.MIN,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                Place.of("ziele.csv").at(4)));
    }

    private static TargetAim reach(int baselineYear, double baseline, double value, int year) {
        return new TargetAim(
                TargetType.REACH,
                TargetMethod.DESTATIS,
                baselineYear,
                baseline,
                value,
                year,
                List.of(),
                null,
                null,
                null);
    }

    @Test
    void thresholdsSayAllThatTheirRowsSay() {
        List<Threshold> thresholds = Thresholds.read(GOOD, CATALOGUE, problems).all();

        assertThat(Mistake.texts(problems)).isEmpty();
        assertThat(thresholds)
                .startsWith(
                        new Threshold(
                                new Scope("kita-besuch", null, null, null),
                                null,
                                91.0,
                                88.0,
                                92.0,
                                2,
                                30,
                                "Bericht im Bildungsausschuss",
                                "Steuerungsgruppe",
                                LocalDate.of(2021, 1, 1),
                                null,
                                "Stand 2020",
                                Place.of("schwellen.csv").at(2)),
                        new Threshold(
                                new Scope("kita-besuch", "stadtbezirk", null, "mit-mh"),
                                null,
                                85.0,
                                null,
                                null,
                                1,
                                0,
                                null,
                                null,
                                LocalDate.MIN,
                                null,
                                null,
                                Place.of("schwellen.csv").at(3)))
                .hasSize(3);
    }

    @Test
    void aFolderMayHaveNeither(@TempDir Path empty) {
        assertThat(Targets.read(empty, CATALOGUE, problems).all()).isEmpty();
        assertThat(Thresholds.read(empty, CATALOGUE, problems).all()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void aWorkbookWithTheSameColumnsSaysTheSame() {
        Path workbooks = RulesFolder.resource(TargetFilesTest.class, "workbooks");

        Targets targets = Targets.read(workbooks, CATALOGUE, problems);

        assertThat(Mistake.texts(problems))
                .containsExactly(
                        "ziele.xlsx, Blatt Ziele, Zelle A4: der Indikator ist unbekannt – gefunden: „kita-besuche“;"
                                + " erlaubt: gewerbeanmeldungen, kita-besuch, wiederholende (meinten Sie „kita-besuch“?)");
        assertThat(targets.all()).singleElement().satisfies(target -> {
            assertThat(target.scope()).isEqualTo(new Scope("kita-besuch", "stadtbezirk", "01", "mit-mh"));
            assertThat(target.value()).isEqualTo(95.5);
            assertThat(target.year()).isEqualTo(2030);
            assertThat(target.validFrom()).isEqualTo(LocalDate.of(2021, 1, 1));
            assertThat(target.place()).hasToString("ziele.xlsx, Blatt Ziele, Zeile 2");
        });
    }
}
