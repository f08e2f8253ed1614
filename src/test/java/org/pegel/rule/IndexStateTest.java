package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessor;
import org.pegel.assessment.DistrictIndex;
import org.pegel.assessment.IndexState;
import org.pegel.assessment.disparity.SocialIndex;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CompositeIndex;
import org.pegel.observation.Series;
import org.pegel.report.AssessmentDocument;
import org.pegel.report.IndexEntry;
import org.pegel.report.IndexText;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** An index of several indicators over the districts of a level. */
class IndexStateTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final List<String> DISTRICTS = List.of("nord", "ost", "süd", "west", "mitte", "hafen");

    /** Where more is better, and where less is. */
    private static final double[][] CHILDCARE = {
        {40, 41, 42}, {38, 38, 39}, {41, 40, 41}, {39, 40, 40}, {37, 36, 35}, {20, 18, 15}
    };

    private static final double[][] UNEMPLOYED = {
        {5, 5, 4.8}, {5.5, 5.4, 5.6}, {4.9, 5, 5}, {6, 5.9, 6.1}, {6.2, 6.2, 6.6}, {12, 13, 14}
    };

    private static Catalogue catalogue() {
        Catalogue city = ScenarioCity.catalogue();
        CompositeIndex index = new CompositeIndex(
                "soziale-lage",
                "Index Soziale Lage",
                ScenarioCity.DISTRICT_LEVEL,
                List.of("betreuung", "arbeitslose"),
                2);
        return new Catalogue(
                city.municipality(),
                city.levels(),
                city.districts(),
                city.groups(),
                city.monitorings(),
                city.fields(),
                city.indicators(),
                city.events(),
                city.plan(),
                Map.of(index.id(), index));
    }

    private static String row(String indicator, String district, double[] values) {
        return "{indikator: %s, gebiet: %s, ab: 2023, basis: 400, werte: [%s, %s, %s]}"
                .formatted(indicator, district, values[0], values[1], values[2]);
    }

    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < DISTRICTS.size(); i++) {
            rows.add(row("betreuung", DISTRICTS.get(i), CHILDCARE[i]));
            rows.add(row("arbeitslose", DISTRICTS.get(i), UNEMPLOYED[i]));
        }
        return rows;
    }

    private static IndexState state(List<String> rows) {
        Catalogue catalogue = catalogue();
        List<Series> series = ScenarioCity.scenario("reihen: [" + String.join(", ", rows) + "]")
                .series();
        Assessor assessor = new Assessor(catalogue, Targets.none(), Thresholds.none());
        return IndexState.all(catalogue, assessor, series, null, AS_OF).get(0);
    }

    private static DistrictIndex of(IndexState state, String district) {
        return state.districts().stream()
                .filter(one -> one.district().id().equals(district))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachDistrictHasAStatusADynamicsAndAGroup() {
        IndexState state = state(rows());
        assertThat(state.period()).hasToString("2025");
        assertThat(of(state, "hafen").group()).isEqualTo("very-low-negative");
        assertThat(of(state, "mitte").group()).isEqualTo("middle-stable");
        assertThat(of(state, "nord").group()).isEqualTo("middle-stable");
        assertThat(of(state, "hafen").status().z()).allMatch(z -> z > 2);
    }

    /** The same numbers as those of the formula that the published classes of Berlin are reproduced with. */
    @Test
    void valuesAndChangesAreTurnedSoThatMoreIsWorse() {
        double[][] values = new double[DISTRICTS.size()][];
        double[][] changes = new double[DISTRICTS.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new double[] {-CHILDCARE[i][2], UNEMPLOYED[i][2]};
            changes[i] = new double[] {CHILDCARE[i][0] - CHILDCARE[i][2], UNEMPLOYED[i][2] - UNEMPLOYED[i][0]};
        }
        SocialIndex status = SocialIndex.scaledBy(values, false);
        SocialIndex dynamics = SocialIndex.scaledBy(changes, false);
        IndexState state = state(rows());
        for (int i = 0; i < values.length; i++) {
            DistrictIndex district = of(state, DISTRICTS.get(i));
            assertThat(district.status().index()).isEqualTo(status.of(values[i]).index(), within(1e-12));
            assertThat(district.dynamics().index())
                    .isEqualTo(dynamics.of(changes[i]).index(), within(1e-12));
        }
    }

    @Test
    void aDistrictWithAProtectedValueHasNoClassAndBearsOnNoOther() {
        List<String> rows = rows();
        List<String> without = new ArrayList<>(rows);
        rows.add("{indikator: betreuung, gebiet: moor, ab: 2023, basis: 400, werte: [50, 51, geheim]}");
        rows.add(row("arbeitslose", "moor", new double[] {30, 31, 32}));
        IndexState state = state(rows);
        assertThat(of(state, "moor").group()).isNull();
        assertThat(of(state, "moor").status().index()).isNull();
        assertThat(of(state, "moor").status().reason()).isEqualTo("betreuung: Wert für 2025 ist geschützt");
        assertThat(of(state, "hafen")).isEqualTo(of(state(without), "hafen"));
    }

    @Test
    void withoutTheEarlierValueThereIsAStatusButNoDynamics() {
        List<String> rows = rows();
        rows.add("{indikator: betreuung, gebiet: moor, ab: 2024, basis: 400, werte: [40, 41]}");
        rows.add(row("arbeitslose", "moor", new double[] {5, 5, 5}));
        DistrictIndex moor = of(state(rows), "moor");
        assertThat(moor.statusClass()).isNotNull();
        assertThat(moor.dynamicsClass()).isNull();
        assertThat(moor.dynamics().reason()).isEqualTo("betreuung: kein vergleichbarer Wert 2 Jahre zuvor");
    }

    @Test
    void fourDistrictsAreTooFew() {
        assertThat(state(rows().subList(0, 8)).districts()).hasSize(4).allSatisfy(district -> assertThat(
                        district.status().reason())
                .isEqualTo("zu wenig Daten: 4 von mindestens 5 Gebieten"));
    }

    @Test
    void theNewestPeriodIsTheOneThatAllIndicatorsHave() {
        List<String> later = rows().stream()
                .map(row -> row.contains("betreuung") ? row.replace("ab: 2023", "ab: 2024") : row)
                .toList();
        assertThat(state(later).period()).hasToString("2025");
        assertThat(of(state(later), "hafen").dynamics().reason()).contains("2 Jahre zuvor");
        assertThat(state(rows().stream()
                                .filter(row -> row.contains("betreuung"))
                                .toList())
                        .reasonAgainst())
                .isEqualTo("kein Wert von arbeitslose auf der Ebene");
    }

    @Test
    void theOrderOfTheSeriesDoesNotMatter() {
        Random random = new Random(5);
        List<String> rows = rows();
        List<DistrictIndex> expected = state(rows).districts();
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(rows, random);
            assertThat(state(rows).districts()).isEqualTo(expected);
        }
    }

    @Test
    void peopleReadClassesAndHowTheyCameAbout() {
        List<String> lines = IndexText.lines(state(rows()), false);
        assertThat(lines.get(0))
                .isEqualTo("Index Soziale Lage, 2025; Dynamik über 2 Jahre, verglichen mit den Gebieten der Ebene:");
        assertThat(lines).contains("  Hafen: sehr niedriger Status, negative Dynamik");
        assertThat(IndexText.lines(state(rows()), true))
                .anyMatch(line -> line.startsWith("    Status: z(betreuung) = 2,"));
        assertThat(IndexText.lines(state(rows().subList(0, 1)), false))
                .containsExactly("Index Soziale Lage: nicht berechnet (kein Wert von arbeitslose auf der Ebene)");
    }

    @Test
    void machinesGetTheReasonWhereSomethingIsAbsent() {
        AssessmentDocument document =
                AssessmentDocument.of(List.of(), RuleSettings.DEFAULT).with(List.of(state(rows().subList(0, 8))));
        IndexEntry entry = document.indices().get(0);
        assertThat(entry.method()).isEqualTo("mss-berlin");
        assertThat(Stream.of(entry.districts().get(0)))
                .allSatisfy(district -> assertThat(district.absent()).containsOnlyKeys("status", "dynamics"));
    }
}
