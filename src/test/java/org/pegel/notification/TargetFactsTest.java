package org.pegel.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TargetFactsTest {

    @Test
    void aGapIsInPercentagePoints() {
        assertThat(facts(Map.of(
                        "targetType",
                        "close-gap-to-city",
                        "method",
                        "destatis",
                        "gap",
                        5.5,
                        "comparedTo",
                        "Gesamtstadt",
                        "targetGap",
                        2.0,
                        "targetYear",
                        2030,
                        "gapProjection",
                        7.0,
                        "actualPace",
                        0.3,
                        "requiredPace",
                        -0.7)))
                .containsExactly(
                        "Abstand: 5,5 Prozentpunkte zu „Gesamtstadt“",
                        "Zielwert: höchstens 2,0 Prozentpunkte Abstand bis 2030",
                        "Fortgeschrieben: 7,0 Prozentpunkte; bisher +0,3 Prozentpunkte je Jahr, nötig −0,7 Prozentpunkte je"
                                + " Jahr",
                        "Verfahren: Destatis (Deutsche Nachhaltigkeitsstrategie)");
    }

    @Test
    void aPathSaysWhatItAsksForNow() {
        assertThat(facts(Map.of(
                        "targetType",
                        "reach",
                        "method",
                        "zielpfad",
                        "target",
                        40.0,
                        "targetYear",
                        2030,
                        "expected",
                        32.0)))
                .containsExactly("Zielwert: 40,0 % bis 2030", "Vorgesehen: 32,0 %", "Verfahren: Zielpfad");
    }

    @Test
    void aCorridorHasTwoEndsAndGrowthARate() {
        assertThat(facts(Map.of("targetType", "corridor", "method", "destatis", "lower", 25.0, "upper", 30.0)))
                .contains("Zielwert: 25,0 % bis 30,0 %");
        assertThat(facts(Map.of(
                        "targetType", "maximum-growth", "method", "destatis", "maximumGrowth", 1.5, "expected", 6.5)))
                .contains("Zielwert: höchstens 1,5 % Wachstum je Jahr", "Vorgesehen: 6,5 %");
    }

    @Test
    void theMethodOfAnotherRuleIsNone() {
        assertThat(facts(Map.of("method", "destatis", "value", 3.0))).isEmpty();
    }

    private static List<String> facts(Map<String, Object> evidence) {
        return new TargetFacts(
                        SmallTown.CATALOGUE.indicator("betreuung"), new Evidence(evidence), new Words(Locale.GERMAN))
                .list().stream()
                        .map(fact -> (fact.label() + ": " + fact.value()).replace('\u00A0', ' '))
                        .toList();
    }
}
