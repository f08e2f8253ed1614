package org.pegel.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.pegel.catalogue.District;
import org.pegel.table.Place;

class TargetLookupTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final District D1 = district("01", "stadtbezirk");
    private static final District D2 = district("02", "stadtbezirk");
    private static final District CITY = district("gesamt", "gesamtstadt");

    @Test
    void theMostSpecificRowHolds() {
        Thresholds thresholds = Thresholds.from(List.of(
                threshold(new Scope("quote", null, null, null), 1),
                threshold(new Scope("quote", null, null, "mit-mh"), 2),
                threshold(new Scope("quote", "stadtbezirk", null, null), 3),
                threshold(new Scope("quote", "stadtbezirk", "01", null), 4),
                threshold(new Scope("quote", "stadtbezirk", "01", "mit-mh"), 5)));

        assertThat(review(thresholds, CITY, "insgesamt")).as("everywhere").isEqualTo(1);
        assertThat(review(thresholds, CITY, "mit-mh")).as("a group before all").isEqualTo(2);
        assertThat(review(thresholds, D2, "mit-mh"))
                .as("a level before a group")
                .isEqualTo(3);
        assertThat(review(thresholds, D1, "weiblich"))
                .as("a district before its level")
                .isEqualTo(4);
        assertThat(review(thresholds, D1, "mit-mh")).as("district and group").isEqualTo(5);
        assertThat(thresholds.of("other", D1, "mit-mh", TODAY)).isEmpty();
    }

    @Test
    void aMoreSpecificRowThatIsNotInForceLeavesTheOthersAlone() {
        Thresholds thresholds = Thresholds.from(List.of(
                threshold(new Scope("quote", null, null, null), 1),
                threshold(new Scope("quote", "stadtbezirk", "01", null), 2, TODAY.plusDays(1), null),
                threshold(new Scope("quote", "stadtbezirk", null, null), 3, LocalDate.MIN, TODAY.minusDays(1))));

        assertThat(review(thresholds, D1, "insgesamt")).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2024-12-31, 1", "2025-01-01, 2", "2025-12-31, 2", "2026-01-01, 3", "2099-01-01, 3"})
    void bothEndsOfTheEffectiveDatesCount(LocalDate day, double review) {
        Scope scope = new Scope("quote", null, null, null);
        Thresholds thresholds = Thresholds.from(List.of(
                threshold(scope, 2, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)),
                threshold(scope, 1, LocalDate.MIN, LocalDate.of(2024, 12, 31)),
                threshold(scope, 3, LocalDate.of(2026, 1, 1), null)));

        assertThat(thresholds.of("quote", D1, "insgesamt", day))
                .map(Threshold::review)
                .contains(review);
    }

    @ParameterizedTest
    @CsvSource({"2024-06-30, 2025", "2025-12-31, 2025", "2026-01-01, 2028", "2030-01-01, 2030", "2031-01-01, 2030"})
    void ofSeveralTargetYearsTheNextOneHoldsAndInTheEndTheLast(LocalDate day, int year) {
        Scope scope = new Scope("quote", null, null, null);
        List<Target> rows = List.of(reach(scope, 2030), reach(scope, 2025), reach(scope, 2028));

        assertThat(Targets.from(rows).of("quote", D1, "insgesamt", day))
                .map(Target::year)
                .containsExactly(year);
    }

    @Test
    void theNextTargetYearOfTheMostSpecificScopeHolds() {
        Targets targets = Targets.from(List.of(
                reach(new Scope("quote", null, null, null), 2027),
                reach(new Scope("quote", "stadtbezirk", "01", null), 2030)));

        assertThat(targets.of("quote", D1, "insgesamt", TODAY))
                .map(Target::year)
                .containsExactly(2030);
        assertThat(targets.of("quote", D2, "insgesamt", TODAY))
                .map(Target::year)
                .containsExactly(2027);
    }

    @Test
    void targetsThatAskDifferentThingsHoldTogether() {
        Scope scope = new Scope("quote", null, null, null);
        Target hold = target(scope, TargetAim.of(TargetType.HOLD, 5.0, null));
        Targets targets = Targets.from(List.of(
                reach(scope, 2035), hold, reach(scope, 2030), reach(new Scope("quote", "sprengel", null, null), 2027)));

        assertThat(targets.of("quote", D1, "insgesamt", TODAY)).containsExactly(reach(scope, 2030), hold);
    }

    @Test
    void noneHoldsForNothing() {
        assertThat(Targets.none().of("quote", D1, "insgesamt", TODAY)).isEmpty();
        assertThat(Thresholds.none().of("quote", D1, "insgesamt", TODAY)).isEmpty();
    }

    @Test
    void findsWhatLookingThroughAllRowsFinds() {
        Random random = new Random(42);
        for (int round = 0; round < 200; round++) {
            List<Threshold> rows = rowsOfDifferentScopes(random);
            Thresholds thresholds = Thresholds.from(rows);
            for (District district : List.of(D1, D2, CITY)) {
                for (String group : List.of("insgesamt", "mit-mh")) {
                    LocalDate day = TODAY.plusDays(random.nextInt(20) - 10);
                    assertThat(thresholds.of("quote", district, group, day))
                            .as("%s %s of %s", district.id(), group, rows)
                            .isEqualTo(lookedThrough(rows, district, group, day));
                }
            }
        }
    }

    private static Optional<Threshold> lookedThrough(
            List<Threshold> rows, District district, String group, LocalDate day) {
        return rows.stream()
                .filter(row -> row.scope().covers("quote", district, group))
                .filter(row -> !day.isBefore(row.validFrom()) && (row.validTo() == null || !day.isAfter(row.validTo())))
                .max(Comparator.comparing(row -> row.scope().specificity()));
    }

    private static List<Threshold> rowsOfDifferentScopes(Random random) {
        List<Threshold> rows = new ArrayList<>();
        for (String indicator : List.of("quote", "andere")) {
            for (District place : new District[] {null, D1, D2, CITY}) {
                for (String group : new String[] {null, "insgesamt", "mit-mh"}) {
                    if (random.nextInt(3) == 0) {
                        rows.add(row(random, indicator, place, group));
                    }
                }
            }
        }
        return rows;
    }

    private static Threshold row(Random random, String indicator, @Nullable District place, @Nullable String group) {
        boolean wholeLevel = random.nextBoolean() && place != null && !place.equals(D2);
        String level = place == null ? null : place.level();
        Scope scope = new Scope(indicator, level, place == null || wholeLevel ? null : place.id(), group);
        LocalDate from = TODAY.plusDays(random.nextInt(12) - 10);
        return threshold(scope, random.nextInt(100), from, from.plusDays(random.nextInt(20)));
    }

    private static double review(Thresholds thresholds, District district, String group) {
        return thresholds.of("quote", district, group, TODAY).orElseThrow().review();
    }

    private static Threshold threshold(Scope scope, double review) {
        return threshold(scope, review, LocalDate.MIN, null);
    }

    private static Threshold threshold(Scope scope, double review, LocalDate from, @Nullable LocalDate to) {
        Place place = Place.of("schwellen.csv").at(2);
        return new Threshold(scope, null, review, null, null, 1, 0, null, null, from, to, null, place);
    }

    private static Target reach(Scope scope, int year) {
        return target(scope, TargetAim.of(TargetType.REACH, 10.0, year));
    }

    private static Target target(Scope scope, TargetAim aim) {
        Place place = Place.of("ziele.csv").at(2);
        return new Target(scope, aim, LocalDate.MIN, null, null, null, null, null, null, place);
    }

    private static District district(String id, String level) {
        return new District(id, id, List.of(), level, null, null, null, null);
    }
}
