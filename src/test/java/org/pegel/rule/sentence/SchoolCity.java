package org.pegel.rule.sentence;

import java.util.LinkedHashMap;
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
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problems;

/** The small city whose rules the tests read: schools and jobs, years and school years, per cent and months. */
final class SchoolCity {
    static final Map<String, String> DEPARTMENTS = Map.of(
            "bildungsreferat", "Bildungsreferat", "schulamt", "Staatliches Schulamt", "sozialreferat", "Sozialreferat");
    static final Catalogue CATALOGUE = catalogue();
    static final Place FILE = Place.of("probe.regel");

    private static final String HEAD =
            """
            Regel "Probe"
              Kennung: probe
              Grundlage: Bildungsausschuss, 12.03.2024, Vorlage 24/01234
            """;

    private SchoolCity() {}

    /** What a text gives, and what is wrong with it. */
    record Read(List<PolicyRule> rules, List<Problem> problems) {
        PolicyRule only() {
            if (rules.size() != 1 || !problems.isEmpty()) {
                throw new AssertionError(rules.size() + " rules; " + texts());
            }
            return rules.get(0);
        }

        List<String> texts() {
            return problems.stream().map(Problem::text).toList();
        }
    }

    static Read read(String text) {
        Problems problems = new Problems();
        List<PolicyRule> rules = PolicyRules.parse(FILE, text, CATALOGUE, DEPARTMENTS, problems);
        return new Read(rules, problems.all());
    }

    /** A whole rule for school years in per cent, with this condition in its fifth line and after. */
    static String rule(String condition) {
        return rule("Gilt für Indikator \"uebertritt-gymnasium\", Ebene \"Grundschulsprengel\"", condition);
    }

    static String rule(String scope, String condition) {
        return HEAD + "  " + scope + "\n" + condition + "\n  Dann Hinweis an \"Bildungsreferat\"\n";
    }

    /** The canonical text of a condition after "Wenn". */
    static String canonical(String condition) {
        return read(rule("  Wenn " + condition)).only().condition().canonical();
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                "Schulstadt",
                Catalogue.byId(
                        List.of(
                                new SpatialLevel(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt"),
                                new SpatialLevel("grundschulsprengel", "Grundschulsprengel", "Grundschulsprengel"),
                                new SpatialLevel("stadtbezirk", "Stadtbezirk", "Stadtbezirke")),
                        SpatialLevel::id),
                Catalogue.byId(
                        Stream.of("Nord", "Süd", "Mitte", "Gern")
                                .map(name -> new District(
                                        WordForms.lower(name), name, List.of(), "stadtbezirk", null, null, null, null))
                                .toList(),
                        District::id),
                Catalogue.byId(
                        List.of(
                                new Group(Group.ALL, "insgesamt", ""),
                                new Group("weiblich", "weiblich", "", "maennlich"),
                                new Group("maennlich", "männlich", "")),
                        Group::id),
                Catalogue.byId(List.of(new Monitoring("bildung", "Bildung")), Monitoring::id),
                Catalogue.byId(
                        List.of(
                                new FieldOfAction("schule", "Schule vor Ort"),
                                new FieldOfAction("arbeit", "Ausbildung und Arbeit")),
                        FieldOfAction::id),
                Catalogue.byId(
                        List.of(
                                indicator(
                                        "uebertritt-gymnasium",
                                        "%",
                                        Direction.HIGHER,
                                        "schule",
                                        PeriodKind.SCHOOL_YEAR),
                                indicator("wiederholende", "%", Direction.LOWER, "schule", PeriodKind.SCHOOL_YEAR),
                                indicator("schueler", "%", Direction.NONE, "schule", PeriodKind.SCHOOL_YEAR),
                                indicator("suchdauer", "Monate", Direction.LOWER, "arbeit", PeriodKind.YEAR),
                                indicator("arbeitslose", "%", Direction.LOWER, "arbeit", PeriodKind.QUARTER)),
                        Indicator::id),
                List.of());
    }

    private static Indicator indicator(String id, String unit, Direction direction, String field, PeriodKind kind) {
        Map<String, Rhythm> rhythms = new LinkedHashMap<>();
        for (String level : List.of(SpatialLevel.CITY, "grundschulsprengel", "stadtbezirk")) {
            rhythms.put(level, new Rhythm(kind, 1));
        }
        return new Indicator(
                id,
                id.equals("uebertritt-gymnasium") ? "Übertritte aufs Gymnasium" : "Zahl der " + id,
                null,
                unit,
                1,
                direction,
                Influence.INFLUENCEABLE,
                field,
                List.of("bildung"),
                "Probe",
                null,
                null,
                null,
                "amt",
                rhythms,
                java.time.Period.ZERO,
                List.of(Group.ALL, "weiblich", "maennlich"),
                Protection.NONE,
                "",
                null);
    }
}
