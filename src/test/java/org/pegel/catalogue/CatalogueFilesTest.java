package org.pegel.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.table.Problems;

class CatalogueFilesTest {

    private static final Rhythm YEARLY = new Rhythm(PeriodKind.YEAR, 1);

    private Catalogue catalogue;

    @BeforeEach
    void readsAGoodFolderWithoutProblems() {
        Problems problems = new Problems();
        catalogue = CatalogueFiles.read(RulesFolder.good(), problems);
        assertThat(Mistake.texts(problems)).isEmpty();
    }

    @Test
    void theTargetSystemKeepsTheOrderOfItsFile() {
        assertThat(catalogue.municipality()).isEqualTo("Musterstadt");
        assertThat(catalogue.levels().keySet()).containsExactly("gesamtstadt", "stadtbezirk", "sprengel");
        assertThat(catalogue.level("sprengel").plural()).isEqualTo("Grundschulsprengel");
        assertThat(catalogue.group("mit-mh"))
                .isEqualTo(new Group(
                        "mit-mh", "mit Migrationshintergrund", "Kinder mit mindestens einem zugewanderten Elternteil"));
        assertThat(catalogue.group("weiblich").definition()).isEmpty();
        assertThat(catalogue.monitorings().keySet()).containsExactly("bildung", "integration");
        assertThat(catalogue.field("arbeit").name()).isEqualTo("Arbeit und Wirtschaft");
    }

    @Test
    void anIndicatorSaysAllThatItsFileSays() {
        assertThat(catalogue.indicator("kita-besuch"))
                .isEqualTo(new Indicator(
                        "kita-besuch",
                        "Kita-Besuch der 3- bis 5-Jährigen",
                        "Kindergarten attendance, age 3 to 5",
                        "%",
                        1,
                        Direction.HIGHER,
                        Influence.STEERABLE,
                        "bildung-und-sprache",
                        List.of("bildung", "integration"),
                        "Anteil der Kinder von drei bis fünf Jahren, die eine Kita besuchen.",
                        "Kinder in einer Kita",
                        "Kinder von drei bis fünf Jahren",
                        100.0,
                        "kita-statistik",
                        Map.of("gesamtstadt", new Rhythm(PeriodKind.MONTH, 1), "stadtbezirk", YEARLY),
                        java.time.Period.ofDays(45),
                        List.of("insgesamt", "mit-mh"),
                        new Protection(3, 30, 5),
                        "Ob alle Kinder vor der Schule eine Kita besuchen.",
                        "bildungsreferat"));
    }

    @Test
    void whatAnIndicatorDoesNotSayHasADefault() {
        Indicator indicator = catalogue.indicator("wiederholende");

        assertThat(indicator.direction()).isEqualTo(Direction.LOWER);
        assertThat(indicator.groups()).containsExactly(Group.ALL);
        assertThat(indicator.deliveryLag()).isEqualTo(java.time.Period.ofMonths(6));
        assertThat(indicator.protection()).isEqualTo(Protection.NONE);
        assertThat(indicator.rhythms()).isEqualTo(Map.of("gesamtstadt", new Rhythm(PeriodKind.SCHOOL_YEAR, 1)));
        assertThat(indicator.factor()).isNull();
        assertThat(indicator.lead()).isNull();
        assertThat(indicator.purpose()).isEmpty();
    }

    @Test
    void oneRhythmHoldsForAllLevelsInTheirOrder() {
        Indicator indicator = catalogue.indicator("gewerbeanmeldungen");

        assertThat(indicator.isContext()).isTrue();
        assertThat(indicator.rhythms().keySet()).containsExactly("gesamtstadt", "stadtbezirk");
        assertThat(indicator.rhythm("stadtbezirk")).isEqualTo(new Rhythm(PeriodKind.YEAR, 2));
        assertThat(indicator.rhythm("sprengel")).isNull();
    }

    @Test
    void indicatorsStandInTheOrderOfFileNames() {
        assertThat(catalogue.indicators().keySet())
                .containsExactly("gewerbeanmeldungen", "kita-besuch", "wiederholende");
    }

    @Test
    void districtsKeepLeadingZerosAliasesAndDates() {
        assertThat(catalogue.district("gesamt").aliases()).containsExactly("Stadt Musterstadt", "Musterstadt gesamt");
        assertThat(catalogue.district("03"))
                .isEqualTo(new District(
                        "03",
                        "Bahnhof",
                        List.of("Bahnhof Nord"),
                        "stadtbezirk",
                        "gesamt",
                        LocalDate.of(2020, 1, 1),
                        null,
                        "01.01.2020"));
        assertThat(catalogue.district("02").validTo()).isEqualTo(LocalDate.of(2019, 12, 31));
        assertThat(catalogue.districtsOf("stadtbezirk")).map(District::id).containsExactly("01", "02", "03");
    }

    private List<SeriesEvent> eventsOf(String indicator, String district, String group) {
        return catalogue.events().stream()
                .filter(event -> event.concerns(indicator, catalogue.district(district), group))
                .toList();
    }

    @Test
    void eventsConcernWhatTheirRowSays() {
        assertThat(catalogue.events()).hasSize(3);
        assertThat(eventsOf("kita-besuch", "01", "mit-mh"))
                .containsExactly(
                        new SeriesEvent(
                                "kita-besuch",
                                Period.year(2020),
                                SeriesEvent.Kind.DO_NOT_JUDGE,
                                "stadtbezirk",
                                "01",
                                "mit-mh",
                                "Die Kitas waren mehrere Monate geschlossen.",
                                "Jugendamt"),
                        new SeriesEvent(
                                null,
                                Period.date(LocalDate.of(2022, 5, 15)),
                                SeriesEvent.Kind.NOTE,
                                null,
                                null,
                                null,
                                "Neue Bevölkerungsbasis nach dem Zensus.",
                                "Statistikamt"));
        assertThat(eventsOf("kita-besuch", "01", "insgesamt"))
                .map(SeriesEvent::kind)
                .containsExactly(SeriesEvent.Kind.NOTE);
        assertThat(eventsOf("wiederholende", "gesamt", "insgesamt"))
                .map(SeriesEvent::kind)
                .containsExactly(SeriesEvent.Kind.BREAK, SeriesEvent.Kind.NOTE);
    }

    @Test
    void aFolderMayHaveNoEvents(@TempDir Path temp) throws Exception {
        RulesFolder.with(temp, RulesFolder.good().resolve("gebiete.csv"), "gebiete.csv");
        Files.delete(temp.resolve("ereignisse.csv"));
        Problems problems = new Problems();

        assertThat(CatalogueFiles.read(temp, problems).events()).isEmpty();
        assertThat(Mistake.texts(problems)).isEmpty();
    }

    @Test
    void askingForAnUnknownIdIsABug() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> catalogue.indicator("kita"))
                .withMessage("No indicator with id \"kita\" in the catalogue");
    }
}
