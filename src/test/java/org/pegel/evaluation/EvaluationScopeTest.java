package org.pegel.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.pegel.alert.Cohort;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.observation.SeriesRef;

class EvaluationScopeTest {
    private static final String DISTRICT_LEVEL = "stadtbezirk";
    private static final Rhythm YEARLY = new Rhythm(PeriodKind.YEAR, 1);

    private final Catalogue catalogue = new Catalogue(
            "Teststadt",
            Map.of(
                    SpatialLevel.CITY,
                    new SpatialLevel(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt"),
                    DISTRICT_LEVEL,
                    new SpatialLevel(DISTRICT_LEVEL, "Stadtbezirk", "Stadtbezirke")),
            Catalogue.byId(
                    List.of(district(District.CITY, SpatialLevel.CITY), district("07", DISTRICT_LEVEL)), District::id),
            Map.of(),
            Map.of(),
            Map.of("arbeit", new FieldOfAction("arbeit", "Arbeit"), "kultur", new FieldOfAction("kultur", "Kultur")),
            Catalogue.byId(
                    List.of(
                            indicator("quote", "arbeit", SpatialLevel.CITY, DISTRICT_LEVEL),
                            indicator("anteil", "arbeit", DISTRICT_LEVEL),
                            indicator("dauer", "arbeit", SpatialLevel.CITY),
                            indicator("nutzung", "kultur", SpatialLevel.CITY, DISTRICT_LEVEL)),
                    Indicator::id),
            List.of());

    @Test
    void aDistrictsValueDirtiesItsLevelWithTheIndicatorsOfItsField() {
        EvaluationScope scope = EvaluationScope.of(catalogue, Set.of(new SeriesRef("anteil", "07")));

        assertThat(scope.cohorts())
                .containsExactlyInAnyOrder(new Cohort("quote", DISTRICT_LEVEL), new Cohort("anteil", DISTRICT_LEVEL));
        assertThat(scope.whole()).isFalse();
    }

    @Test
    void aCityValueDirtiesAllLevelsOfItsIndicator() {
        EvaluationScope scope = EvaluationScope.of(catalogue, Set.of(new SeriesRef("nutzung", District.CITY)));

        assertThat(scope.cohorts())
                .containsExactlyInAnyOrder(
                        new Cohort("nutzung", SpatialLevel.CITY), new Cohort("nutzung", DISTRICT_LEVEL));
    }

    @Test
    void onlyTheSourcesOfWhatChangedAreJudged() {
        assertThat(EvaluationScope.of(catalogue, Set.of(new SeriesRef("nutzung", "07")))
                        .sources())
                .containsExactly("amt-nutzung");
    }

    @Test
    void theCityIsAlwaysReadForComparison() {
        assertThat(EvaluationScope.of(catalogue, Set.of(new SeriesRef("anteil", "07")))
                        .levels())
                .contains(SpatialLevel.CITY);
    }

    @Test
    void valuesThatAreNoLongerWatchedDirtyNothing() {
        assertThat(EvaluationScope.of(
                                catalogue, Set.of(new SeriesRef("abgeschafft", "07"), new SeriesRef("quote", "99")))
                        .cohorts())
                .isEmpty();
    }

    @Test
    void everythingIsEachIndicatorOnEachOfItsLevels() {
        EvaluationScope scope = EvaluationScope.everything(catalogue);

        assertThat(scope.cohorts()).hasSize(6);
        assertThat(scope.sources()).hasSize(4);
        assertThat(scope.whole()).isTrue();
    }

    private static District district(String id, String level) {
        return new District(id, id, List.of(), level, null, null, null, null);
    }

    private static Indicator indicator(String id, String field, String... levels) {
        Map<String, Rhythm> rhythms = new java.util.HashMap<>();
        for (String level : levels) {
            rhythms.put(level, YEARLY);
        }
        return new Indicator(
                id,
                id,
                null,
                "%",
                1,
                Direction.HIGHER,
                Influence.STEERABLE,
                field,
                List.of("m"),
                "",
                null,
                null,
                null,
                "amt-" + id,
                rhythms,
                java.time.Period.ofMonths(6),
                List.of("insgesamt"),
                Protection.NONE,
                "",
                null);
    }
}
