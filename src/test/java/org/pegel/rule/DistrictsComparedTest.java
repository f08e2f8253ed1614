package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.FalseDiscoveries;
import org.pegel.assessment.FamilyTest;
import org.pegel.assessment.FunnelPlace;
import org.pegel.assessment.RobustZ;
import org.pegel.table.Place;

/** What an assessment knows of the other districts of its level. */
class DistrictsComparedTest {
    private static final List<String> DISTRICTS =
            List.of("nord", "ost", "süd", "west", "mitte", "hafen", "heide", "moor", "wald", "berg");

    private static Map<String, Assessment> assessed(List<String> series) {
        String yaml = "- name: Test\n  regel: kern-trend\n  befunde: nichts\n  reihen:\n    - {"
                + String.join("}\n    - {", series) + "}\n";
        Map<String, Assessment> byDistrict = new TreeMap<>();
        ScenarioCity.scenarios(Place.of("test.yaml"), yaml)
                .get(0)
                .assessments()
                .forEach(fact -> byDistrict.put(fact.districtId(), fact));
        return byDistrict;
    }

    private static String series(String district, String values) {
        return "indikator: betreuung, gebiet: " + district + ", ab: 2016, basis: 400, werte: [" + values + "]";
    }

    private static List<String> random(Random random, int years) {
        List<String> all = new ArrayList<>();
        all.add("indikator: betreuung, ab: " + (2015 + years) + ", werte: [30], basis: 4000");
        for (String district : DISTRICTS) {
            List<String> values = new ArrayList<>();
            double drift = random.nextDouble() - 0.5;
            for (int year = 0; year < years; year++) {
                values.add(String.format(Locale.ROOT, "%.2f", 30 + drift * year + random.nextGaussian()));
            }
            all.add(series(district, String.join(", ", values)));
        }
        return all;
    }

    private static String numbers(Assessment fact) {
        FunnelPlace place = fact.peers().funnel().of(fact);
        RobustZ peers = fact.peers().peerChanges().of(fact);
        return fact.peers().falseDiscoveries(FamilyTest.WORSENING).adjusted(fact) + " "
                + (place == null ? "" : place.p() + " " + place.lowerLimit(0.998)) + " "
                + (peers == null ? "" : peers.z());
    }

    @Test
    void theOrderOfTheSeriesDoesNotMatter() {
        Random random = new Random(4);
        for (int i = 0; i < 20; i++) {
            List<String> series = random(random, 9);
            Map<String, Assessment> first = assessed(series);
            Collections.shuffle(series, random);
            Map<String, Assessment> again = assessed(series);
            first.forEach((district, fact) ->
                    assertThat(numbers(again.get(district))).as(district).isEqualTo(numbers(fact)));
        }
    }

    @Test
    void anAdjustedPIsNeverBelowItsOwn() {
        Random random = new Random(5);
        for (int i = 0; i < 20; i++) {
            assessed(random(random, 9)).values().stream()
                    .filter(fact -> !fact.isCity())
                    .forEach(fact -> {
                        FalseDiscoveries family = fact.peers().falseDiscoveries(FamilyTest.WORSENING);
                        assertThat(family.tests()).isEqualTo(DISTRICTS.size());
                        assertThat(family.adjusted(fact).orElseThrow())
                                .isBetween(fact.trend().pWorsening().orElseThrow(), 1.0);
                    });
        }
    }

    @Test
    void aDistrictWithTooFewValuesIsNoTestOfTheFamily() {
        Map<String, Assessment> facts = assessed(List.of(
                series("nord", "30, 29.8, 29.9, 29.3, 29.4, 28.8, 28.6, 28.7"),
                series("ost", "–, –, 29.9, 29.3, 29.4, 28.8, 28.6, 28.7")));

        FalseDiscoveries family = facts.get("nord").peers().falseDiscoveries(FamilyTest.WORSENING);
        assertThat(family.tests()).isEqualTo(1);
        assertThat(family.adjusted(facts.get("nord")))
                .isEqualTo(facts.get("nord").trend().pWorsening());
        assertThat(family.adjusted(facts.get("ost"))).isEqualTo(OptionalDouble.empty());
        assertThat(facts.get("ost").reliability().reasonAgainstTest())
                .isEqualTo("zu wenig Daten: 6 von mindestens 8 Werten");
    }

    @Test
    void aProtectedValueBearsOnNoOtherDistrict() {
        List<String> others = random(new Random(6), 9);
        List<String> without =
                others.stream().filter(line -> !line.contains("gebiet: berg,")).toList();
        List<String> with = new ArrayList<>(without);
        with.add(series("berg", "30, 30, 30, 30, 30, 30, 30, 30, geheim"));

        Map<String, Assessment> facts = assessed(with);
        assessed(without)
                .forEach((district, fact) ->
                        assertThat(numbers(facts.get(district))).as(district).isEqualTo(numbers(fact)));
        assertThat(numbers(facts.get("berg")).strip()).isEqualTo("OptionalDouble.empty");
    }

    @Test
    void aSmallBaseIsTooLittleToBeCompared() {
        Map<String, Assessment> facts =
                assessed(List.of("indikator: betreuung, gebiet: nord, ab: 2025, werte: [30], basis: 29"));

        assertThat(facts.get("nord").reliability().reasonAgainstComparison())
                .isEqualTo("zu wenig Daten: die Basis 29 liegt unter der Mindestbasis 30");
    }

    @Test
    void aProvisionalValueIsTooLittleToBeCompared() {
        Map<String, Assessment> facts =
                assessed(List.of("indikator: betreuung, gebiet: nord, ab: 2025, werte: [30], vorläufig: ja"));

        assertThat(facts.get("nord").isJudged()).isTrue();
        assertThat(facts.get("nord").reliability().reasonAgainstComparison())
                .isEqualTo("zu wenig Daten: der Wert für 2025 ist vorläufig");
    }

    @Test
    void districtsAreOnlyComparedAtTheSamePeriod() {
        Map<String, Assessment> facts = assessed(List.of(
                "indikator: betreuung, gebiet: nord, ab: 2025, werte: [30]",
                "indikator: betreuung, gebiet: ost, ab: 2024, werte: [30]"));

        assertThat(facts.get("nord").peers()).isNotSameAs(facts.get("ost").peers());
    }
}
