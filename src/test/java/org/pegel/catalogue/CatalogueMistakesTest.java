package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.table.Problems;

/** One bad file for each mistake; the file's name is the mistake. */
class CatalogueMistakesTest {

    @TempDir
    private Path temp;

    static Stream<Mistake> inTheTargetSystem() {
        return Mistake.in(CatalogueMistakesTest.class, "bad/zielsystem");
    }

    @ParameterizedTest
    @MethodSource("inTheTargetSystem")
    void inTheTargetSystemAreNamed(Mistake mistake) {
        assertIsNamed(mistake, "zielsystem.yaml");
    }

    static Stream<Mistake> inIndicators() {
        return Mistake.in(CatalogueMistakesTest.class, "bad/indikatoren");
    }

    @ParameterizedTest
    @MethodSource("inIndicators")
    void inIndicatorsAreNamed(Mistake mistake) {
        assertIsNamed(mistake, "indikatoren/bildung.yaml");
    }

    static Stream<Mistake> inDistricts() {
        return Mistake.in(CatalogueMistakesTest.class, "bad/gebiete");
    }

    @ParameterizedTest
    @MethodSource("inDistricts")
    void inDistrictsAreNamed(Mistake mistake) {
        assertIsNamed(mistake, "gebiete.csv");
    }

    static Stream<Mistake> inEvents() {
        return Mistake.in(CatalogueMistakesTest.class, "bad/ereignisse");
    }

    @ParameterizedTest
    @MethodSource("inEvents")
    void inEventsAreNamed(Mistake mistake) {
        assertIsNamed(mistake, "ereignisse.csv");
    }

    private void assertIsNamed(Mistake mistake, String inPlaceOf) {
        Problems problems = new Problems();

        CatalogueFiles.read(RulesFolder.with(temp, mistake.file(), inPlaceOf), problems);

        assertThat(Mistake.texts(problems)).isEqualTo(mistake.expected()).isNotEmpty();
    }

    @Test
    void anEmptyFolderLacksThreeThings() {
        Problems problems = new Problems();

        CatalogueFiles.read(temp, problems);

        assertThat(Mistake.texts(problems))
                .containsExactly(
                        "zielsystem.yaml: die Datei gibt es nicht",
                        "gebiete.csv: die Datei gibt es nicht – erlaubt: gebiete.csv oder gebiete.xlsx",
                        "indikatoren: in dem Ordner liegt keine Datei – erlaubt: Dateien mit der Endung .yaml");
    }

    @Test
    void aFileAmongTheIndicatorsThatWouldBeOverlookedIsNamed() throws Exception {
        RulesFolder.with(temp, RulesFolder.good().resolve("gebiete.csv"), "gebiete.csv");
        Files.writeString(temp.resolve("indikatoren/kultur.yml"), "");
        Files.writeString(temp.resolve("indikatoren/.hidden"), "");
        Problems problems = new Problems();

        CatalogueFiles.read(temp, problems);

        assertThat(Mistake.texts(problems))
                .containsExactly("kultur.yml: die Datei hat eine andere Endung als .yaml – erlaubt: etwa bildung.yaml");
    }

    @Test
    void aTableInTwoFormatsIsAmbiguous() throws Exception {
        RulesFolder.with(temp, RulesFolder.good().resolve("gebiete.csv"), "gebiete.csv");
        Files.writeString(temp.resolve("gebiete.xlsx"), "");
        Problems problems = new Problems();

        CatalogueFiles.read(temp, problems);

        assertThat(Mistake.texts(problems))
                .containsExactly("gebiete.xlsx: die Tabelle gibt es zweimal: gebiete.csv und gebiete.xlsx"
                        + " – erlaubt: eine der beiden Dateien");
    }
}
