package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.catalogue.Mistake;
import org.pegel.table.Problems;

/** One bad {@code bewertung.csv} for each mistake; the file's name is the mistake. */
class SeverityMistakesTest {

    @TempDir
    private Path temp;

    static Stream<Mistake> mistakes() {
        return Mistake.in(SeverityMistakesTest.class, "bad/bewertung");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areNamedWithPlaceAndWhatIsAllowed(Mistake mistake) throws Exception {
        Files.copy(mistake.file(), temp.resolve("bewertung.csv"));
        Problems problems = new Problems();

        SeverityTable.read(temp, problems);

        assertThat(Mistake.texts(problems)).isEqualTo(mistake.expected()).isNotEmpty();
    }

    @Test
    void theSamplesTableIsGood() {
        Problems problems = new Problems();

        assertThat(SeverityTable.read(Path.of("rules"), problems).rows()).hasSize(4);
        assertThat(problems.all()).isEmpty();
    }

    @Test
    void withoutAFileTheEngineDecides() {
        assertThat(SeverityTable.read(temp, new Problems()).isStandard()).isTrue();
    }
}
