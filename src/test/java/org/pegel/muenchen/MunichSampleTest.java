package org.pegel.muenchen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.pegel.SharedData;
import org.pegel.catalogue.DeliveryPlan;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.Holidays;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.table.Row;
import org.pegel.table.TableFile;
import org.pegel.target.Threshold;

/** The rule set for the Indikatorenatlas München. */
class MunichSampleTest {

    private final MunichRules rules = MunichRules.read();

    @Test
    void theRuleSetIsWithoutProblems() {
        assertThat(rules.problems()).isEmpty();
    }

    @Test
    void everyNameOfTheExportIsAnIndicator() {
        Set<String> known = rules.catalogue().indicators().values().stream()
                .map(Indicator::name)
                .collect(Collectors.toSet());
        Set<String> names = new HashSet<>();
        for (String workbook : List.of("ar", "be", "fl", "ge", "ve")) {
            names.addAll(namesIn(SharedData.path("data/muenchen/export-2023/export_" + workbook + ".xlsx")));
        }

        assertThat(names).hasSize(59);
        assertThat(known).containsAll(names);
    }

    /** The names in the sheet INHALT, whose second column they are. */
    private static Set<String> namesIn(Path workbook) {
        Set<String> names = new HashSet<>();
        try (TableFile table = TableFile.open(workbook)) {
            table.read("INHALT", row -> addName(row, names));
        }
        return names;
    }

    private static void addName(Row row, Set<String> names) {
        String name = row.cell(2).trimmed();
        if (row.line() > 1 && name != null) {
            names.add(name);
        }
    }

    @Test
    void atLeastFifteenIndicatorsHaveLimitsAndEachSaysThatItIsAnExercise() {
        assertThat(rules.thresholds().stream()
                        .map(row -> row.scope().indicator())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(15);
        assertThat(rules.thresholds()).allSatisfy(row -> {
            assertThat(row.setBy()).isEqualTo("Übungsbeispiel, keine Festlegung der Stadt");
            assertThat(row.scope().level()).isEqualTo("stadtbezirk");
            assertThat(row.review()).isNotNull();
            assertThat(row.action()).isNotNull();
        });
    }

    @Test
    void limitsStandExactlyWhereADirectionDoes() {
        Set<String> limited = rules.thresholds().stream()
                .map(Threshold::scope)
                .map(scope -> scope.indicator())
                .collect(Collectors.toSet());

        assertThat(rules.catalogue().indicators().values())
                .filteredOn(indicator -> indicator.direction() != Direction.NONE)
                .map(Indicator::id)
                .containsExactlyInAnyOrderElementsOf(limited);
    }

    @Test
    void aRealCityGetsNoInventedTargets() {
        assertThat(rules.targets().all()).isEmpty();
    }

    @Test
    void sharesOfPeopleAndAgesAreContext() {
        assertThat(List.of(
                        "nichtdeutsche",
                        "migrationshintergrund",
                        "altersgruppen",
                        "religionszugehoerigkeit",
                        "haushalte-alleinerziehend",
                        "rohe-geburtenrate",
                        "motorisierungsgrad-pkw"))
                .allSatisfy(id -> assertThat(rules.catalogue().indicator(id).isContext())
                        .as(id)
                        .isTrue());
    }

    @Test
    void breaksThatTheExportOrALawNamesAreEvents() {
        assertThat(rules.catalogue().events())
                .filteredOn(event -> event.kind() == SeriesEvent.Kind.BREAK)
                .map(event -> event.indicator() + " " + event.period())
                .containsExactlyInAnyOrder(
                        "einpersonenhaushalte 2012",
                        "haushalte-alleinerziehend 2012",
                        "haushalte-mit-kindern 2012",
                        "haushalte-staatsangehoerigkeit 2012",
                        "zahnarzt-dichte 2011",
                        "durchschnittsalter-muetter 2006",
                        "durchschnittsalter-muetter 2016",
                        "muetter-ab-35-jahre 2006",
                        "muetter-ab-35-jahre 2016",
                        "leistungsberechtigte 2022",
                        "leistungsberechtigte-erwerbsfaehig 2022",
                        "leistungsberechtigte-erwerbsfaehig-anteil 2022",
                        "leistungsberechtigte-nicht-erwerbsfaehig-anteil 2022");
    }

    @Test
    void limitsCountOnlyAfterTheYearsTheyComeFrom() {
        assertThat(rules.thresholds()).allSatisfy(row -> assertThat(row.validFrom())
                .as(row.scope().indicator())
                .isEqualTo(LocalDate.of(Basis.of(row).to() + 1, 1, 1)));
    }

    @Test
    void seriesThatEndedWithTheFilesOf2014AreNotWaitedFor() {
        DeliveryPlan plan = new DeliveryPlan(Holidays.NONE, rules.sources().calendars());

        assertThat(List.of("lebenserwartung", "wahlbeteiligung")).allSatisfy(id -> assertThat(
                        plan.next(rules.catalogue().indicator(id), "stadtbezirk", Period.year(2012)))
                .as(id)
                .isNull());
        assertThat(plan.next(rules.catalogue().indicator("nichtdeutsche"), "stadtbezirk", Period.year(2012)))
                .isNotNull();
    }
}
