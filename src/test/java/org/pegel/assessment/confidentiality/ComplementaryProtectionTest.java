package org.pegel.assessment.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.catalogue.District.CITY;
import static org.pegel.catalogue.Group.ALL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.smallnumbers.HiddenCells;
import org.pegel.observation.Observation;
import org.pegel.observation.SeriesKey;

class ComplementaryProtectionTest {
    private static final int TOWNS = 300;

    private static CountTown districts() {
        return new CountTown()
                .districts(CITY, "01", "02", "03", "04")
                .count(CITY, ALL, 100)
                .count("01", ALL, 2)
                .count("02", ALL, 40)
                .count("03", ALL, 18)
                .count("04", ALL, 40);
    }

    @Test
    void withOneDistrictHiddenTheSmallestOtherOneIsHiddenToo() {
        CountTown town = districts();
        assertThat(town.complement(Set.of(town.key("01", ALL)))).containsExactly(town.key("03", ALL));
    }

    @Test
    void whatIsSafeHidesNothingMore() {
        CountTown town = districts();
        assertThat(town.complement(Set.of(town.key("01", ALL), town.key("04", ALL))))
                .isEmpty();
        assertThat(town.complement(Set.of())).isEmpty();
    }

    @Test
    void withoutTheCityThereIsNoSumToHideFrom() {
        CountTown town =
                new CountTown().districts(CITY, "01", "02").count("01", ALL, 2).count("02", ALL, 40);
        assertThat(town.complement(Set.of(town.key("01", ALL)))).isEmpty();
    }

    @Test
    void districtsOfWhichNobodySaysWhatContainsThemAreTakenToCoverTheCity() {
        CountTown town = new CountTown()
                .districts("", "01", "02", "03")
                .count(CITY, ALL, 100)
                .count("01", ALL, 2)
                .count("02", ALL, 40)
                .count("03", ALL, 58);
        assertThat(town.complement(Set.of(town.key("01", ALL)))).containsExactly(town.key("02", ALL));
        town.count("02", ALL, 90);
        assertThat(town.complement(Set.of(town.key("01", ALL)))).isEmpty();
    }

    @Test
    void aDistrictThatIsMissingProtectsAlready() {
        CountTown town = new CountTown()
                .districts(CITY, "01", "02", "03")
                .count(CITY, ALL, 100)
                .count("01", ALL, 2)
                .count("02", ALL, 40);
        assertThat(town.complement(Set.of(town.key("01", ALL)))).isEmpty();
    }

    @Test
    void districtsThatDoNotAddUpGiveNothingAway() {
        CountTown town = new CountTown().districts(CITY, "01", "02").groups("w", "m");
        for (String group : List.of(ALL, "w", "m")) {
            town.count(CITY, group, 900).count("01", group, 2).count("02", group, 40);
        }
        assertThat(town.complement(Set.of(town.key("01", "w")))).isEmpty();
    }

    @Test
    void aHiddenGroupHidesItsOtherGroupAndBothInAnotherDistrict() {
        CountTown town = new CountTown()
                .districts(CITY, "01", "02", "03")
                .groups("w", "m")
                .count(CITY, ALL, 100)
                .count(CITY, "w", 42)
                .count(CITY, "m", 58)
                .count("01", ALL, 20)
                .count("01", "w", 2)
                .count("01", "m", 18)
                .count("02", ALL, 30)
                .count("02", "w", 15)
                .count("02", "m", 15)
                .count("03", ALL, 50)
                .count("03", "w", 25)
                .count("03", "m", 25);
        assertThat(town.complement(Set.of(town.key("01", "w"))))
                .containsExactlyInAnyOrder(town.key("01", "m"), town.key("02", "w"), town.key("02", "m"));
    }

    @Test
    void noHiddenCellOfATableCanHaveOneValueOnly() {
        SplittableRandom random = new SplittableRandom(20261123);
        int hiddenCells = 0;
        for (int i = 0; i < TOWNS; i++) {
            CountTown town = new CountTown()
                    .districts(CITY, "01", "02", "03", "04", "05")
                    .groups("w", "m")
                    .random(random, 0.2);
            Set<SeriesKey> hidden = protectedWith(town);
            List<String> places = List.of("01", "02", "03", "04", "05", CITY);
            List<String> groups = List.of("w", "m", ALL);
            double[][] shown = places.stream()
                    .map(place -> groups.stream()
                            .mapToDouble(group -> hidden.contains(town.key(place, group))
                                    ? Double.NaN
                                    : town.counts().get(town.key(place, group)))
                            .toArray())
                    .toArray(double[][]::new);
            HiddenCells cells = new HiddenCells(shown);
            for (SeriesKey cell : hidden) {
                hiddenCells++;
                assertThat(cells.isRecoverable(places.indexOf(cell.district()), groups.indexOf(cell.group())))
                        .as("%s in %s", cell, Arrays.deepToString(shown))
                        .isFalse();
            }
        }
        assertThat(hiddenCells).isGreaterThan(TOWNS);
    }

    @Test
    void noSumsOfLevelsAndGroupsTogetherGiveAHiddenCellAway() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < TOWNS; i++) {
            CountTown town = nested().random(random, 0.2);
            Set<SeriesKey> hidden = protectedWith(town);
            assertThat(Attacker.determined(town.equations(), hidden)).isEmpty();
        }
    }

    @Test
    void theOrderOfRowsChangesNothing() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < TOWNS; i++) {
            CountTown town = nested().random(random, 0.2);
            List<Observation> rows = town.rows(town.few(3));
            List<Observation> mixed = new ArrayList<>(rows);
            Collections.shuffle(mixed, new Random(i));
            assertThat(town.complement(mixed)).containsExactlyElementsOf(town.complement(rows));
        }
    }

    @Test
    void whatWasProtectedOnceNeedsNothingMore() {
        SplittableRandom random = new SplittableRandom(6);
        for (int i = 0; i < TOWNS; i++) {
            CountTown town = nested().random(random, 0.2);
            assertThat(town.complement(protectedWith(town))).isEmpty();
        }
    }

    private static CountTown nested() {
        return new CountTown()
                .districts(CITY, "01", "02", "03")
                .districts("01", "01a", "01b", "01c")
                .districts("02", "02a", "02b")
                .districts("03", "03a", "03b")
                .groups("w", "m")
                .groups("unter 6", "6 bis 17", "ab 18");
    }

    private static Set<SeriesKey> protectedWith(CountTown town) {
        Set<SeriesKey> hidden = new LinkedHashSet<>(town.few(3));
        hidden.addAll(town.complement(hidden));
        return hidden;
    }
}
