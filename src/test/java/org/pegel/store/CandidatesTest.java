package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.value;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;

class CandidatesTest {
    private final Random random = new Random(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 1_000})
    void comeBackSortedAndWholeHoweverFewFitIntoMemory(int mostInMemory) {
        List<Observation> delivered = new ArrayList<>();
        try (Candidates candidates = new Candidates(mostInMemory)) {
            for (int row = 1; row <= 300; row++) {
                Observation observation = random(row);
                delivered.add(observation);
                candidates.accept(observation);
            }

            List<Candidate> sorted = all(candidates.sorted());

            assertThat(sorted).isSortedAccordingTo(Candidate.ORDER);
            assertThat(sorted).extracting(candidates::observation).containsExactlyInAnyOrderElementsOf(delivered);
            assertThat(all(candidates.sorted())).as("a second time").isEqualTo(sorted);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 1_000})
    void ofRowsThatContradictEachOtherOnlySomeAreRemembered(int mostInMemory) {
        try (Candidates candidates = new Candidates(mostInMemory)) {
            int rows = Distinct.MOST_CONFLICTS + 500;
            for (int i = 0; i < rows; i++) {
                candidates.accept(value(2023, i));
            }
            candidates.accept(value(2024, 1));
            Distinct distinct = new Distinct();
            List<Candidate> left = new ArrayList<>();

            distinct.forEach(candidates.sorted(), left::add);

            assertThat(left).extracting(candidate -> candidate.says().value()).containsExactly(1.0);
            assertThat(distinct.conflicting()).isEqualTo(rows);
            assertThat(distinct.conflicts()).hasSize(Distinct.MOST_CONFLICTS);
        }
    }

    private Observation random(int row) {
        SeriesKey key = new SeriesKey("i" + random.nextInt(3), "d" + random.nextInt(3), "g" + random.nextInt(3));
        Period period = random.nextBoolean() ? Period.year(2000 + random.nextInt(9)) : Period.quarter(2000, 1);
        Origin origin = new Origin("Mappe.xlsx", "Blatt " + random.nextInt(2), row);
        boolean blank = random.nextInt(4) == 0;
        return new Observation(
                key,
                period,
                blank ? null : random.nextDouble(),
                random.nextBoolean() ? null : random.nextDouble(),
                random.nextBoolean() ? null : random.nextDouble(),
                blank ? Quality.MISSING : Quality.ROUNDED,
                blank ? 0 : 5,
                blank ? "nicht erhoben – „leer“" : null,
                PUBLISHED.plusDays(random.nextInt(3)),
                origin);
    }

    private static List<Candidate> all(Iterator<Candidate> candidates) {
        List<Candidate> all = new ArrayList<>();
        candidates.forEachRemaining(all::add);
        return all;
    }
}
