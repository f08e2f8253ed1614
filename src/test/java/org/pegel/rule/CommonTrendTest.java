package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.CommonTrend;
import org.pegel.table.Place;

/** Whether the districts of a level share one trend. */
class CommonTrendTest {

    private static CommonTrend of(String... series) {
        String yaml = "- name: Test\n  regel: kern-trend\n  befunde: nichts\n  reihen:\n    - {"
                + String.join("}\n    - {", series) + "}\n";
        List<Assessment> facts =
                ScenarioCity.scenarios(Place.of("test.yaml"), yaml).get(0).assessments();
        return facts.get(0).peers().commonTrend();
    }

    private static String series(String district, int from, String values) {
        return "indikator: betreuung, gebiet: %s, ab: %d, basis: 400, werte: [%s]".formatted(district, from, values);
    }

    @Test
    void whatNoDistrictShowsAloneAllShowTogether() {
        CommonTrend trend = of(
                series("nord", 2019, "30, 29, 29.5, 28, 28.5"),
                series("ost", 2019, "60, 61, 58, 57, 55"),
                series("süd", 2019, "45, 44, 44.5, 44.2, 42"),
                series("west", 2019, "12, 11, 11.5, 10, 10.5"));
        assertThat(trend.districts()).isEqualTo(4);
        assertThat(trend.pWorsening()).isLessThan(0.001);
        assertThat(trend.pImproving()).isGreaterThan(0.99);
    }

    @Test
    void onlyPeriodsThatAllHaveCount() {
        CommonTrend trend = of(
                series("nord", 2018, "31, 30, 29, 29.5, 28, 28.5"),
                series("ost", 2019, "60, 61, 58, 57, 55"),
                series("süd", 2019, "45, –, 44.5, 44.2, 42"));
        assertThat(trend.periods()).extracting(Object::toString).containsExactly("2019", "2021", "2022", "2023");
    }

    @Test
    void twoDistrictsOrThreePeriodsAreTooFew() {
        assertThat(of(series("nord", 2019, "30, 29, 29.5, 28"), series("ost", 2019, "60, 61, 58, 57")))
                .isNull();
        assertThat(of(
                        series("nord", 2021, "30, 29, 28"),
                        series("ost", 2021, "60, 58, 57"),
                        series("süd", 2021, "60, 58, 57")))
                .isNull();
    }
}
