package org.pegel.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;

class MutationsTest {

    private static final int FILES = 3_000;

    @TempDir
    private Path folder;

    @Test
    void whateverHappensToARealFileNothingIsMisread() throws IOException {
        Mutations mutations = new Mutations(20_261_123, folder);

        mutations.run(FILES);

        assertThat(mutations.misread()).isEmpty();
        assertThat(mutations.refused()).as("some files are beyond use, not all").isBetween(FILES / 10, FILES / 2);
        assertThat(mutations.accepted()).isGreaterThan(5 * FILES);
    }

    /** The other opinion can contradict. */
    @Test
    void aValueThatTheFileDoesNotSayIsFound() {
        RealExcerpt excerpt = RealExcerpt.munich2023();
        SaidTable said = SaidTable.csv(
                """
                Indikator,Ausprägung,Jahr,Raumbezug,Indikatorwert,Basiswert 1,Basiswert 2
                Arbeitslose,deutsch,2022,01 Altstadt,"6,3",63,1000
                Arbeitslose,deutsch,2022,02 Isarvorstadt,18.217,63,1000
                Arbeitslose,deutsch,2022,03 Maxvorstadt,-,63,1000
                """,
                ',');
        said.findHeader(List.copyOf(excerpt.needed()));
        excerpt.learn(said, observation(2, "01", "2022", 6.3, 63.0));
        excerpt.learn(said, observation(3, "02", "2022", 1.0, 63.0));
        excerpt.learn(said, observation(4, "03", "2022", null, 63.0));

        assertThat(excerpt.contradiction(said, observation(2, "01", "2022", 6.3, 63.0)))
                .isNull();
        assertThat(excerpt.contradiction(said, observation(3, "02", "2022", 18_217.0, 63.0)))
                .isNull();
        assertThat(excerpt.contradiction(said, observation(4, "03", "2022", null, 63.0)))
                .isNull();
        assertThat(excerpt.contradiction(said, observation(2, "01", "2022", 63.0, 63.0)))
                .isEqualTo("value 63.0, said 6.3");
        assertThat(excerpt.contradiction(said, observation(3, "02", "2022", 18.217, 63.0)))
                .isEqualTo("value 18.217, said 18217.0");
        assertThat(excerpt.contradiction(said, observation(4, "03", "2022", 0.0, 63.0)))
                .isEqualTo("value 0.0, said null");
        assertThat(excerpt.contradiction(said, observation(2, "01", "2022", 6.3, 62.0)))
                .isEqualTo("numerator 62.0, said 63.0");
        assertThat(excerpt.contradiction(said, observation(2, "01", "2021", 6.3, 63.0)))
                .isEqualTo("period 2021, said 2022");
        assertThat(excerpt.contradiction(said, observation(2, "02", "2022", 6.3, 63.0)))
                .startsWith("series arbeitslose/02/deutsch, said arbeitslose/01/deutsch");
        assertThat(excerpt.contradiction(said, observation(9, "01", "2022", 6.3, 63.0)))
                .isEqualTo("no such row");
    }

    private static Observation observation(
            int line, String district, String period, @Nullable Double value, Double numerator) {
        return new Observation(
                new SeriesKey("arbeitslose", district, "deutsch"),
                Period.parse(period).orElseThrow(),
                value,
                numerator,
                1000.0,
                value == null ? Quality.MISSING : Quality.FINAL,
                0,
                value == null ? "leer" : null,
                LocalDate.of(2023, 8, 17),
                new Origin("a.csv", null, line));
    }
}
