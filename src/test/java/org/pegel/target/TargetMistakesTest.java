package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Mistake;
import org.pegel.catalogue.RulesFolder;
import org.pegel.table.Problems;

/** One bad file for each mistake; the file's name is the mistake. */
class TargetMistakesTest {

    private static final Catalogue CATALOGUE = CatalogueFiles.read(RulesFolder.good(), new Problems());

    @TempDir
    private Path temp;

    static Stream<Mistake> inTargets() {
        return Mistake.in(TargetMistakesTest.class, "bad/ziele");
    }

    @ParameterizedTest
    @MethodSource("inTargets")
    void inTargetsAreNamed(Mistake mistake) throws IOException {
        Problems problems = new Problems();
        Files.copy(mistake.file(), temp.resolve("ziele.csv"));

        Targets.read(temp, CATALOGUE, problems);

        assertThat(Mistake.texts(problems)).isEqualTo(mistake.expected()).isNotEmpty();
    }

    static Stream<Mistake> inThresholds() {
        return Mistake.in(TargetMistakesTest.class, "bad/schwellen");
    }

    @ParameterizedTest
    @MethodSource("inThresholds")
    void inThresholdsAreNamed(Mistake mistake) throws IOException {
        Problems problems = new Problems();
        Files.copy(mistake.file(), temp.resolve("schwellen.csv"));

        Thresholds.read(temp, CATALOGUE, problems);

        assertThat(Mistake.texts(problems)).isEqualTo(mistake.expected()).isNotEmpty();
    }

    @Test
    void allMistakesOfARowAreNamedAtOnce() throws IOException {
        Problems problems = new Problems();
        Files.writeString(
                temp.resolve("ziele.csv"),
                """
                Indikator;Gruppe;Zielart;Ausgangswert;Zielwert;Zieljahr;Gilt ab
                kita;maennlich;erreichen;viel;mehr;bald;morgen
                """);

        Targets.read(temp, CATALOGUE, problems);

        assertThat(problems.all()).map(problem -> problem.place().column()).containsExactly(1, 2, 7, 4, 5, 6);
    }

    @Test
    void nothingIsCheckedAgainstACatalogueThatCouldNotBeRead() throws IOException {
        Problems problems = new Problems();
        Files.copy(RulesFolder.resource(TargetMistakesTest.class, "good/ziele.csv"), temp.resolve("ziele.csv"));
        Catalogue empty = CatalogueFiles.read(temp.resolve("none"), new Problems());

        assertThat(Targets.read(temp, empty, problems).all()).isEmpty();
        assertThat(problems.all()).isEmpty();
    }
}
