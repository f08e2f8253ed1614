package org.pegel.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Monitoring;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.scenario.Scenario;
import org.pegel.scenario.Scenarios;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/** The small city in which the scenarios of the rules play. */
public final class ScenarioCity {
    static final String DISTRICT_LEVEL = "stadtbezirk";

    private ScenarioCity() {}

    /** Without targets and thresholds, and with the engine's rules as they come. */
    public static RuleSet rules() {
        return new RuleSet("scenario", catalogue(), Targets.none(), Thresholds.none());
    }

    /** The scenarios of a file, played with these rules. */
    public static List<Scenario> scenarios(Place file, String content) {
        Problems problems = new Problems();
        List<Scenario> scenarios = Scenarios.read(file, content, rules(), problems);
        assertThat(problems.hasErrors()).as(problems.all().toString()).isFalse();
        return scenarios;
    }

    /** One scenario without a name, in which nothing is expected. */
    static Scenario scenario(String body) {
        return scenarios(Place.of("test.yaml"), "- {name: Test, befunde: nichts, " + body + "}")
                .get(0);
    }

    static Verdict judge(Scenario scenario) {
        return new Judge(scenario.rules()).judge(scenario.assessments(), scenario.deliveries());
    }

    static Catalogue catalogue() {
        return new Catalogue(
                "Kleinstadt",
                Catalogue.byId(
                        List.of(
                                new SpatialLevel(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt"),
                                new SpatialLevel(DISTRICT_LEVEL, "Stadtbezirk", "Stadtbezirke")),
                        SpatialLevel::id),
                Catalogue.byId(districts(), District::id),
                Catalogue.byId(
                        List.of(
                                new Group(Group.ALL, "insgesamt", ""),
                                new Group(
                                        "mit-migrationshintergrund",
                                        "mit Migrationshintergrund",
                                        "",
                                        "ohne-migrationshintergrund"),
                                new Group("ohne-migrationshintergrund", "ohne Migrationshintergrund", ""),
                                new Group("nichtdeutsch", "ohne deutsche Staatsangehörigkeit", "", Group.ALL)),
                        Group::id),
                Catalogue.byId(List.of(new Monitoring("bildung", "Bildung")), Monitoring::id),
                Catalogue.byId(
                        List.of(
                                new FieldOfAction("bildung", "Bildung und Sprache"),
                                new FieldOfAction("arbeit", "Ausbildung und Arbeit")),
                        FieldOfAction::id),
                Catalogue.byId(indicators(), Indicator::id),
                List.of());
    }

    private static List<District> districts() {
        Stream<District> inner = Stream.of(
                        "Nord", "Ost", "Süd", "West", "Mitte", "Hafen", "Heide", "Moor", "Wald", "Berg")
                .map(name -> district(name.toLowerCase(java.util.Locale.GERMAN), name, DISTRICT_LEVEL));
        return Stream.concat(Stream.of(district(District.CITY, "Kleinstadt", SpatialLevel.CITY)), inner)
                .toList();
    }

    private static District district(String id, String name, String level) {
        return new District(id, name, List.of(), level, null, null, null, null);
    }

    private static List<Indicator> indicators() {
        return List.of(
                indicator("betreuung", "Betreuungsquote unter 3 Jahren", Direction.HIGHER, "bildung"),
                indicator("hochschulreife", "Hochschulreife", Direction.HIGHER, "bildung"),
                indicator("wiederholende", "Wiederholende", Direction.LOWER, "bildung"),
                indicator("anteil-kinder", "Anteil der Kinder", Direction.NONE, "bildung"),
                indicator("arbeitslose", "Arbeitslosenquote", Direction.LOWER, "arbeit"));
    }

    private static Indicator indicator(String id, String name, Direction direction, String field) {
        Rhythm yearly = new Rhythm(PeriodKind.YEAR, 1);
        return new Indicator(
                id,
                name,
                null,
                "%",
                1,
                direction,
                Influence.STEERABLE,
                field,
                List.of("bildung"),
                "",
                null,
                null,
                100.0,
                "amt-für-statistik",
                Map.of(SpatialLevel.CITY, yearly, DISTRICT_LEVEL, yearly),
                java.time.Period.ofMonths(6),
                List.of(Group.ALL, "mit-migrationshintergrund", "ohne-migrationshintergrund", "nichtdeutsch"),
                Protection.NONE,
                "",
                null);
    }
}
