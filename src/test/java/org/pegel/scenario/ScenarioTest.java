package org.pegel.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.rule.ScenarioCity;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** What a scenario gives, and what counts as expected. */
class ScenarioTest {

    private static Scenario scenario(String body) {
        return ScenarioCity.scenarios(Place.of("test.yaml"), "- name: Test\n" + body.indent(2))
                .get(0);
    }

    private static Series series(String written) {
        return scenario("reihen:\n  - indikator: betreuung\n" + written.indent(4) + "befunde: nichts")
                .series()
                .get(0);
    }

    @Test
    void valuesCanBeWrittenInThreeWays() {
        for (String written : List.of(
                "ab: 2022\nwerte: 25,4; –; 24,5",
                "ab: 2022\nwerte: [25.4, –, 24.5]",
                "werte:\n  2022: 25,4\n  2023: fehlt\n  2024: 24,5")) {
            Series series = series(written);
            assertThat(Arrays.asList(
                            series.period(0).toString(), series.period(2).toString()))
                    .as(written)
                    .containsExactly("2022", "2024");
            assertThat(series.value(0)).as(written).isEqualTo(25.4);
            assertThat(series.quality(1)).as(written).isEqualTo(Quality.MISSING);
            assertThat(series.value(2)).as(written).isEqualTo(24.5);
        }
    }

    @Test
    void aBaseGivesNumeratorAndDenominatorAndProtectedValuesGiveNeither() {
        Series series = series("ab: 2023\nbasis: 400\nvorläufig: ja\nwerte: 25; geheim");

        assertThat(series.numerator(0)).hasValue(100.0);
        assertThat(series.denominator(0)).hasValue(400.0);
        assertThat(series.quality(0)).isEqualTo(Quality.PROVISIONAL);
        assertThat(series.quality(1)).isEqualTo(Quality.CONFIDENTIAL);
        assertThat(series.denominator(1)).isEmpty();
    }

    @Test
    void severalDistrictsShareWhatIsSaidOnce() {
        Scenario scenario = scenario(
                """
                reihen:
                  - indikator: betreuung
                    ab: 2024
                    gebiete:
                      nord: 25; 22,5
                      süd: 24; 23
                befunde: nichts
                """);

        assertThat(scenario.series())
                .extracting(series -> series.key().district() + " " + series.value(1))
                .containsExactly("nord 22.5", "süd 23.0");
    }

    @Test
    void withoutADayTheNewestValueHasJustBeenDelivered() {
        String given = "reihen: [{indikator: betreuung, ab: 2024, werte: 25; 22}]\nbefunde: nichts\n";

        assertThat(scenario(given).day()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(scenario("am: 01.02.2027\n" + given).day()).isEqualTo(LocalDate.of(2027, 2, 1));
    }

    private static final String TWO_BELOW =
            """
            schwellen: [{Indikator: betreuung, Prüfschwelle: 24, Handlungsschwelle: 21, Vorgesehene Reaktion: ja}]
            reihen: [{indikator: betreuung, ab: 2024, gebiete: {nord: 25; 22, süd: 25; 20}}]
            """;

    private static List<String> lines(String rest) {
        return scenario(TWO_BELOW + rest).run().pairs().stream()
                .map(pair ->
                        (pair.expected() == null ? "nichts" : pair.expected().rule()) + " "
                                + (pair.found() == null
                                        ? "nichts"
                                        : pair.found().subject().key()) + " " + pair.agrees())
                .toList();
    }

    @Test
    void anExpectationThatSaysLittleLeavesAFindingToTheOneThatNeedsIt() {
        assertThat(lines("regel: kern-schwelle\nbefunde: [{schwere: Prüfbedarf}, {}]"))
                .as("the vague one comes last")
                .hasSize(2);
        assertThat(lines("regel: kern-schwelle\nbefunde: [{satz: betreuung}, {gebiet: nord}]"))
                .containsExactly(
                        "kern-schwelle series:betreuung/süd/insgesamt false",
                        "kern-schwelle series:betreuung/nord/insgesamt true");
        assertThat(lines("regel: kern-schwelle\nbefunde: [{satz: Betreuung}, {gebiet: nord}]"))
                .containsExactly(
                        "kern-schwelle series:betreuung/süd/insgesamt true",
                        "kern-schwelle series:betreuung/nord/insgesamt true");
    }

    @Test
    void whatWasNotExpectedIsShownBesideNothing() {
        assertThat(lines("regel: kern-schwelle\nbefunde: [{gebiet: süd, schwere: dringender Prüfbedarf}]"))
                .containsExactly(
                        "kern-schwelle series:betreuung/süd/insgesamt true",
                        "nichts series:betreuung/nord/insgesamt false");
    }

    @Test
    void whatWasExpectedInVainIsShownBesideNothing() {
        assertThat(lines("regel: kern-ziel\nbefunde: [{gebiet: süd}]")).containsExactly("kern-ziel nichts false");
    }

    @Test
    void rulesThatTheScenarioIsNotAboutDoNotCount() {
        assertThat(lines("regel: kern-ziel\nbefunde: nichts")).isEmpty();
        assertThat(lines("befunde: nichts")).as("about all rules").hasSize(2);
    }

    @Test
    void whatAKeyboardHasNoKeyForMayBeTypedAsUsual() {
        ScenarioResult result = scenario(
                        """
                        regel: kern-verschlechterung
                        reihen: [{indikator: betreuung, gebiet: nord, ab: 2022, werte: 26; 25; 24; 23}]
                        befunde: [{satz: "zuletzt um -1,0 Prozentpunkt"}]
                        """)
                .run();

        assertThat(result.passed()).isTrue();
    }

    @Test
    void ownTablesReplaceThoseOfTheRuleSet() {
        Scenario own = scenario(TWO_BELOW + "befunde: nichts");
        Scenario none = scenario(TWO_BELOW.replaceAll("schwellen: .*", "schwellen: keine") + "befunde: nichts");

        assertThat(own.rules().thresholds().all()).hasSize(1);
        assertThat(none.rules().thresholds().all()).isEmpty();
        assertThat(none.run().passed()).isTrue();
    }

    @Test
    void anUnknownRuleIsNamedWithTheNearestOne() {
        Problems problems = new Problems();

        Scenarios.read(
                Place.of("test.yaml"),
                """
                - name: Test
                  regel: kern-schwele
                  reihen: [{indikator: betreuung, ab: 2024, werte: 25; 22}]
                  befunde: [{regel: kern-zil}]
                """,
                ScenarioCity.rules(),
                problems);

        assertThat(problems.all())
                .extracting(Problem::text)
                .satisfiesExactly(
                        about -> assertThat(about)
                                .startsWith("test.yaml, Zeile 2, Spalte 10: die Regel ist unbekannt")
                                .endsWith("(meinten Sie „kern-schwelle“?)"),
                        expected -> assertThat(expected)
                                .startsWith("test.yaml, Zeile 4, Spalte 21: die Regel ist unbekannt")
                                .endsWith("(meinten Sie „kern-ziel“?)"));
    }

    @Test
    void aRuleThatIsSwitchedOffWouldProveNothing() {
        String silent =
                """
                - name: Test
                  regel: kern-trend
                  reihen: [{indikator: betreuung, ab: 2024, werte: 25; 22}]
                  befunde: nichts
                """;
        Problems problems = new Problems();
        Scenarios.read(Place.of("test.yaml"), silent, ScenarioCity.rules(), problems);
        Scenarios.read(
                Place.of("test.yaml"), silent + "  kernregeln: {kern-trend: ja}\n", ScenarioCity.rules(), problems);

        assertThat(problems.hasErrors()).isFalse();
        assertThat(problems.all())
                .extracting(Problem::text)
                .containsExactly("test.yaml, Zeile 2, Spalte 10: die Regel kern-trend ist für diese Indikatoren"
                        + " ausgeschaltet und schweigt immer – gefunden: „kern-trend“; erlaubt: eine Regel, die spricht;"
                        + " „kernregeln“ schaltet sie im Szenario ein");
    }
}
