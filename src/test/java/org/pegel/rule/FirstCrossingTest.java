package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FirstCrossing;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.report.AssessmentDocument;
import org.pegel.report.FirstCrossingEntry;
import org.pegel.scenario.Scenario;

/** What the early warning is told about a series of a level, and when it says nothing. */
class FirstCrossingTest {

    private static final String TEN_YEARS = "40, 39.5, 40.2, 38, 38.6, 37.1, 37.5, 36.2, 36.6, 35";
    private static final String OTHERS = "50, 51, 48, 47, 47.5, 46, 44, 45, 43.5, 42";

    private static List<Assessment> facts(String nord) {
        return scenario(nord, "").assessments();
    }

    private static Scenario scenario(String nord, String later) {
        String series = "{indikator: betreuung, gebiet: %s, ab: 2014, werte: [%s%s]}";
        return ScenarioCity.scenario("regel: kern-fruehwarnung, reihen: [%s, %s]"
                .formatted(series.formatted("nord", nord, later), series.formatted("ost", OTHERS, later)));
    }

    private static FirstCrossing crossing(List<Assessment> facts, double limit) {
        return facts.get(0).peers().firstCrossing(facts.get(0), limit, 3, 5);
    }

    @Test
    void saysHowLikelyAndWhatItRestsOn() {
        FirstCrossing near = crossing(facts(TEN_YEARS), 34.5);
        FirstCrossing far = crossing(facts(TEN_YEARS), 25);
        assertThat(near.probability().orElseThrow())
                .isBetween(0.5, 0.95)
                .isGreaterThan(far.probability().orElseThrow());
        assertThat(near.n()).isEqualTo(10);
        assertThat(near.districts()).isEqualTo(2);
        assertThat(near.windows()).isPositive();
        assertThat(near.reason()).isNull();
    }

    @Test
    void theDocumentLooksAsFarAheadAsTheCitysEarlyWarning() {
        assertThat(yearsInTheDocument("")).containsExactly(3);
        assertThat(yearsInTheDocument("kernregeln: {kern-fruehwarnung: {jahre: 2 Jahre}}, "))
                .containsExactly(2);
    }

    private static List<Integer> yearsInTheDocument(String settings) {
        Scenario scenario = ScenarioCity.scenario(
                "regel: kern-fruehwarnung, %sschwellen: [{Indikator: betreuung, Prüfschwelle: 34.5}], reihen: [%s, %s]"
                        .formatted(
                                settings,
                                "{indikator: betreuung, gebiet: nord, ab: 2014, werte: [%s]}".formatted(TEN_YEARS),
                                "{indikator: betreuung, gebiet: ost, ab: 2014, werte: [%s]}".formatted(OTHERS)));
        RuleSettings given = scenario.rules().settings();
        return AssessmentDocument.of(scenario.assessments(), given).assessments().get(0).firstCrossings().stream()
                .map(FirstCrossingEntry::years)
                .toList();
    }

    @Test
    void whatComesLaterChangesNothing() {
        Scenario known = scenario(TEN_YEARS, "");
        Scenario grown = scenario(TEN_YEARS, ", 1000, 2000, -3000");
        FirstCrossing then = crossing(known.assessments(), 34.5);
        List<Series> series = grown.series();
        List<Assessment> replayed = grown.rules().assessor().assess(series, series, Period.year(2023), grown.day());
        assertThat(crossing(replayed, 34.5)).isEqualTo(then);
    }

    @Test
    void aValueBeyondTheLimitIsNotForetold() {
        FirstCrossing crossed = crossing(facts(TEN_YEARS), 36);
        assertThat(crossed.probability()).isEmpty();
        assertThat(crossed.reason()).isEqualTo("der Wert liegt schon jenseits der Grenze");
    }

    @Test
    void aLimitCrossedAFewYearsAgoIsNoNews() {
        FirstCrossing known = crossing(facts("40, 39.5, 40.2, 38, 38.6, 37.1, 33, 36.2, 36.6, 35"), 34.5);
        assertThat(known.probability()).isEmpty();
        assertThat(known.reason()).isEqualTo("der Wert lag in den letzten 5 Jahren schon jenseits der Grenze");
    }

    @Test
    void fewValuesOfFewDistrictsSayNothing() {
        FirstCrossing few = crossing(facts("40, 39.5, 40.2, 38, 38.6, 37.1, 35"), 34.5);
        assertThat(few.probability()).isEmpty();
        assertThat(few.reason()).startsWith("zu wenig Daten: 7 von mindestens 8 Werten");
    }

    @Test
    void aValueThatStandsStillSaysNothing() {
        FirstCrossing still = crossing(facts("35, 35, 35, 35, 35, 35, 35, 35, 35, 35"), 34.5);
        assertThat(still.probability()).isEmpty();
        assertThat(still.reason()).isEqualTo("der Wert hat sich in den letzten Jahren nicht oder kaum verändert");
    }
}
