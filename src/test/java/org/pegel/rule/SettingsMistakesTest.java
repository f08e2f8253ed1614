package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.catalogue.Mistake;
import org.pegel.table.Problems;

/** One bad {@code kernregeln.yaml} for each mistake; the file's name is the mistake. */
class SettingsMistakesTest {

    @TempDir
    private Path temp;

    static Stream<Mistake> mistakes() {
        return Mistake.in(SettingsMistakesTest.class, "bad/kernregeln");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areNamedWithPlaceAndWhatIsAllowed(Mistake mistake) throws Exception {
        Files.copy(mistake.file(), temp.resolve("kernregeln.yaml"));
        Problems problems = new Problems();

        RuleSettings.read(temp, ScenarioCity.catalogue(), problems);

        assertThat(Mistake.texts(problems)).isEqualTo(mistake.expected()).isNotEmpty();
    }
}
