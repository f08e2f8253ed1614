package org.pegel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pegel.catalogue.Mistake;
import org.pegel.rule.ScenarioCity;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/** One bad file of scenarios for each mistake; the file's name is the mistake. */
class ScenarioMistakesTest {

    static Stream<Mistake> mistakes() {
        return Mistake.in(ScenarioMistakesTest.class, "bad");
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void areNamedWithPlaceAndWhatIsAllowed(Mistake mistake) throws Exception {
        Problems problems = new Problems();

        Scenarios.read(Place.of(mistake.name()), Files.readString(mistake.file()), ScenarioCity.rules(), problems);

        assertThat(Mistake.texts(problems)).isEqualTo(mistake.expected()).isNotEmpty();
    }
}
