package org.pegel.plausibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.observation.DeliveryCheck.Severity.CONSPICUOUS;
import static org.pegel.observation.DeliveryCheck.Severity.NOTICE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.Period;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.PeriodRevision;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** Each check speaks once and is silent once. A town with ten quarters; its rate is 100 × cases ÷ people. */
class ExaminerTest {
    private static final java.nio.file.Path TOWN =
            java.nio.file.Path.of("src/test/resources/org/pegel/plausibility/stadt");
    private static final String RATE = "quote";
    private static final String PEOPLE = "einwohner";
    private static final Instant NOW = Instant.parse("2026-06-30T08:00:00Z");

    private final List<Observation> delivered = new ArrayList<>();
    private final List<Observation> before = new ArrayList<>();

    @Test
    void aJumpAgainstTheSeriesOwnPastIsNamedAndACalmSeriesIsNot() {
        past(PEOPLE, 1000, 1010, 1000, 1020, 1010, 1030, 1020);
        everywhere(PEOPLE, 2024, 1030);
        assertThat(check("sprung")).isEmpty();

        delivered.remove(0);
        delivered.add(value(PEOPLE, "v1", 2024, 10300));
        assertThat(check("sprung")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(CONSPICUOUS);
            assertThat(found.district()).isEqualTo("v1");
            assertThat(found.message())
                    .startsWith(
                            "Einwohner, Viertel 1, 2024: 10.300. Die Änderung um +9.280 ist für diese Reihe ungewöhnlich;")
                    .endsWith("(6 Vergleiche).");
        });
    }

    @Test
    void aValueThatItsBaseValuesDoNotGiveIsNamed() {
        delivered.add(rate("v1", 2024, 12.4, 124.0, 1000.0, Quality.FINAL, 0));
        delivered.add(rate("v2", 2024, 12.4, 12.0, 100.0, Quality.ROUNDED, 5));
        assertThat(check("nachrechnung")).as("exact, and within the rounding").isEmpty();

        delivered.add(rate("v3", 2024, 12.4, 142.0, 1000.0, Quality.FINAL, 0));
        assertThat(check("nachrechnung"))
                .extracting(DeliveryCheck::message)
                .containsExactly(
                        "Quote, Viertel 3, 2024: Angegeben sind 12,4\u00A0%, aus Zähler und Nenner ergeben sich 14,2\u00A0%.");
    }

    @Test
    void districtsThatDoNotAddUpToTheCityAreNamed() {
        everywhere(PEOPLE, 2024, 100);
        delivered.add(value(PEOPLE, "gesamt", 2024, 1000));
        assertThat(check("summe")).isEmpty();

        delivered.set(10, value(PEOPLE, "gesamt", 2024, 1004));
        assertThat(check("summe")).extracting(DeliveryCheck::severity).containsExactly(NOTICE);
        delivered.set(10, value(PEOPLE, "gesamt", 2024, 1200));
        assertThat(check("summe")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(CONSPICUOUS);
            assertThat(found.message())
                    .isEqualTo(
                            "Einwohner, Viertel, 2024: Die Summe der Werte (10 Gebiete) ist 1.000, die Gesamtstadt hat"
                                    + " 1.200 (Abweichung 16,7\u00A0%).");
        });

        delivered.set(0, missing(PEOPLE, "v1", 2024, Quality.CONFIDENTIAL));
        assertThat(check("summe"))
                .as("with a protected cell the sum would give it away")
                .isEmpty();
    }

    @Test
    void roundedCountsMayDifferByTheirRounding() {
        for (int i = 1; i <= 10; i++) {
            delivered.add(rate("v" + i, 2024, 10.0, 100.0, 1000.0, Quality.ROUNDED, 5));
        }
        delivered.add(rate("gesamt", 2024, 10.0, 1020.0, 10_000.0, Quality.ROUNDED, 5));
        assertThat(check("summe")).isEmpty();
        delivered.set(10, rate("gesamt", 2024, 10.0, 1035.0, 10_000.0, Quality.ROUNDED, 5));
        assertThat(check("summe")).singleElement().satisfies(found -> assertThat(found.message())
                .contains("der Zähler"));
    }

    @Test
    void districtsThatEarlierPeriodsHaveAreMissed() {
        past(PEOPLE, 100, 101, 102);
        everywhere(PEOPLE, 2020, 103);
        assertThat(check("gebiete")).isEmpty();

        delivered.removeIf(row -> row.key().district().equals("v3"));
        assertThat(check("gebiete")).singleElement().satisfies(found -> {
            assertThat(found.severity()).isEqualTo(CONSPICUOUS);
            assertThat(found.message())
                    .isEqualTo(
                            "Einwohner, Viertel, 2020: Es fehlen 1 von 10 Gebieten (Viertel 3); frühere Zeiträume haben sie.");
        });
        before.add(value(PEOPLE, "v3", 2020, 103));
        assertThat(check("gebiete")).as("another delivery has brought it").isEmpty();
    }

    @Test
    void aPeriodThatIsSkippedIsMissed() {
        past(PEOPLE, 100, 101, 102);
        everywhere(PEOPLE, 2021, 103);
        assertThat(check("zeitraum"))
                .extracting(DeliveryCheck::message)
                .containsExactly("Einwohner, Viertel, 2021: Auf 2019 folgt 2021; erwartet war 2020.");
        everywhere(PEOPLE, 2020, 103);
        assertThat(check("zeitraum")).isEmpty();
    }

    @Test
    void lastYearsValuesUnderANewYearAreSuspicious() {
        past(PEOPLE, 100, 101, 102);
        everywhere(PEOPLE, 2020, 102);
        assertThat(check("unverändert"))
                .extracting(DeliveryCheck::message)
                .containsExactly("Einwohner, Viertel, 2020: 10 von 10 Werten sind genau die von 2019.");

        delivered.clear();
        before.clear();
        past(PEOPLE, 100, 100, 100);
        everywhere(PEOPLE, 2020, 100);
        assertThat(check("unverändert")).as("they have always been equal").isEmpty();
    }

    @Test
    void manyChangedValuesAreSuspiciousAndToldPeriodByPeriod() {
        past(PEOPLE, 100, 101, 102);
        everywhere(PEOPLE, 2019, 103);
        everywhere(PEOPLE, 2020, 104);
        delivered.set(0, missing(PEOPLE, "v1", 2019, Quality.CONFIDENTIAL));
        delivered.set(10, value(PEOPLE, "v1", 2020, 105));
        delivered.add(value(PEOPLE, "v2", 2018, 200));
        Examiner examiner = examined();

        assertThat(examiner.checks())
                .extracting(DeliveryCheck::message)
                .contains("10 von 10 Werten, die schon standen, sind geändert (100,0\u00A0%).");
        assertThat(examiner.revisions())
                .extracting(
                        PeriodRevision::period, PeriodRevision::added, PeriodRevision::changed, PeriodRevision::dropped)
                .extracting(Object::toString)
                .containsExactly("(2018, 0, 1, 0)", "(2019, 0, 9, 1)", "(2020, 10, 0, 0)");
        assertThat(examiner.revisions().get(1).examples())
                .as("what is protected now is no longer shown")
                .contains(new PeriodRevision.Example("v1", "insgesamt", null, null, true))
                .contains(new PeriodRevision.Example("v2", "insgesamt", 102.0, 103.0, false));
    }

    @Test
    void aValueThatIsTakenBackIsToldWithWhatItWas() {
        past(PEOPLE, 100, 101, 102);
        delivered.add(missing(PEOPLE, "v1", 2019, Quality.MISSING));

        assertThat(examined().revisions().get(0).examples())
                .containsExactly(new PeriodRevision.Example("v1", "insgesamt", 102.0, null, true));
    }

    @Test
    void anOlderPublicationRevisesNothing() {
        past(PEOPLE, 100, 101, 102);
        delivered.add(observation(PEOPLE, "v1", 2019, 99.0, null, null, Quality.FINAL, 0, LocalDate.of(2019, 1, 1)));
        assertThat(examined().revisions()).isEmpty();
    }

    @Test
    void theSameContentAndAnotherWaitingDeliveryAreNamed() {
        Delivery one = new Delivery("d1", "amt", "eins.csv", "aa", NOW, null, null);
        Delivery again = new Delivery("d2", "amt", "zwei.csv", "aa", NOW, null, null);
        Delivery other = new Delivery("d3", "amt", "drei.csv", "bb", NOW, null, null);
        Examiner examiner = examiner();
        examiner.look(again, List.of(one, again, other));

        assertThat(examiner.checks())
                .extracting(DeliveryCheck::message)
                .containsExactly(
                        "Eine andere Lieferung derselben Quelle wartet noch auf ihre Freigabe: „drei.csv“ (Quelle amt) vom"
                                + " 30.06.2026.",
                        "Derselbe Inhalt ist schon eingegangen: „eins.csv“ (Quelle amt) vom 30.06.2026.");
        assertThat(examiner.isConspicuous()).isTrue();
        assertThat(examiner.summary()).isEqualTo("1 auffällig, 1 Hinweis");
    }

    @Test
    void manyFindingsOfOneKindAreCountedNotListed() {
        for (int year = 1990; year < 2020; year++) {
            delivered.add(rate("v1", year, 12.4, 142.0, 1000.0, Quality.FINAL, 0));
        }
        assertThat(check("nachrechnung")).hasSize(21).last().satisfies(rest -> assertThat(rest.message())
                .isEqualTo("Und 10 weitere Einträge dieser Art."));
    }

    private List<DeliveryCheck> check(String id) {
        return examined().checks().stream()
                .filter(found -> found.check().equals(id))
                .toList();
    }

    private Examiner examined() {
        Examiner examiner = examiner();
        for (String indicator : List.of(RATE, PEOPLE)) {
            examiner.look(indicator, of(indicator, delivered), series(of(indicator, before)));
        }
        examiner.look(new Delivery("d", "amt", "neu.csv", "ff", NOW, null, null), List.of());
        return examiner;
    }

    private static Examiner examiner() {
        Problems problems = new Problems();
        Catalogue catalogue = CatalogueFiles.read(TOWN, problems);
        Assessor assessor = new Assessor(
                catalogue, Targets.read(TOWN, catalogue, problems), Thresholds.read(TOWN, catalogue, problems));
        problems.throwIfErrors();
        return new Examiner(catalogue, assessor, LocalDate.of(2026, 6, 30), ZoneOffset.UTC);
    }

    private static List<Observation> of(String indicator, List<Observation> rows) {
        return rows.stream()
                .filter(row -> row.key().indicator().equals(indicator))
                .toList();
    }

    private static List<Series> series(List<Observation> rows) {
        Map<SeriesKey, List<Observation>> byKey =
                rows.stream().collect(java.util.stream.Collectors.groupingBy(Observation::key));
        return byKey.values().stream().map(Series::of).toList();
    }

    /** What counts in every quarter from 2017 on. */
    private void past(String indicator, double... values) {
        IntStream.range(0, values.length).forEach(i -> IntStream.rangeClosed(1, 10)
                .forEach(v -> before.add(value(indicator, "v" + v, 2017 + i, values[i]))));
    }

    private void everywhere(String indicator, int year, double value) {
        IntStream.rangeClosed(1, 10).forEach(v -> delivered.add(value(indicator, "v" + v, year, value)));
    }

    private static Observation value(String indicator, String district, int year, double value) {
        return observation(indicator, district, year, value, null, null, Quality.FINAL, 0, LocalDate.of(2026, 1, 1));
    }

    private static Observation missing(String indicator, String district, int year, Quality quality) {
        return observation(indicator, district, year, null, null, null, quality, 0, LocalDate.of(2026, 1, 1));
    }

    private static Observation rate(
            String district, int year, double value, double cases, double people, Quality quality, int roundedTo) {
        return observation(RATE, district, year, value, cases, people, quality, roundedTo, LocalDate.of(2026, 1, 1));
    }

    private static Observation observation(
            String indicator,
            String district,
            int year,
            Double value,
            Double numerator,
            Double denominator,
            Quality quality,
            int roundedTo,
            LocalDate published) {
        return new Observation(
                new SeriesKey(indicator, district, "insgesamt"),
                Period.year(year),
                value,
                numerator,
                denominator,
                quality,
                roundedTo,
                value == null ? "geheim" : null,
                published,
                new Origin("werte.csv", null, 2));
    }
}
