package org.pegel.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Monitoring;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.RuleSet;
import org.pegel.table.Place;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetType;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/**
 * A city of 34 indicators × 3 groups in each of its districts, with yearly values up to {@value #LAST_YEAR} from a fixed
 * seed: for most a value above both thresholds.
 */
record LargeCity(int districts, int years) {
    static final int SERIES = 306_000;
    static final int LAST_YEAR = 2025;
    static final double ACTION = 42;

    private static final double REVIEW = 46;
    private static final int INDICATORS = 34;
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final Origin ORIGIN = new Origin("bench.csv", null, 2);
    private static final String LEVEL = "stadtteil";
    private static final List<String> GROUPS = List.of("frauen", Group.ALL, "mit-migrationshintergrund");

    /** With 306,000 series of twelve values. */
    static LargeCity whole() {
        return new LargeCity(SERIES / INDICATORS / GROUPS.size(), 12);
    }

    RuleSet rules() {
        return rules(REVIEW);
    }

    /** With another Prüfschwelle, so that more or fewer series lie beyond it. */
    RuleSet rules(double review) {
        List<Target> targets = new ArrayList<>();
        List<Threshold> thresholds = new ArrayList<>();
        for (Indicator indicator : indicators()) {
            targets.add(target(indicator));
            thresholds.add(threshold(indicator, review));
        }
        return new RuleSet("bench", catalogue(), Targets.from(targets), Thresholds.from(thresholds));
    }

    /** By district, indicator and group. */
    List<Series> series() {
        Period[] periods = IntStream.rangeClosed(LAST_YEAR - years + 1, LAST_YEAR)
                .mapToObj(Period::year)
                .toArray(Period[]::new);
        Random random = new Random(42);
        List<Indicator> indicators = indicators();
        List<Series> series = new ArrayList<>();
        Series last = null;
        for (District district : allDistricts()) {
            for (Indicator indicator : indicators) {
                for (String group : GROUPS) {
                    last = series(new SeriesKey(indicator.id(), district.id(), group), periods, random, last);
                    series.add(last);
                }
            }
        }
        return series;
    }

    /** As facts; nothing is computed yet. */
    static List<Assessment> facts(RuleSet rules, List<Series> series) {
        return rules.assessor().assess(series, List.of(), null, AS_OF);
    }

    /** As facts, with each number that the rules ask for computed. */
    static List<Assessment> assessed(RuleSet rules, List<Series> series) {
        List<Assessment> assessed = facts(rules, series);
        assessed.forEach(LargeCity::computeAll);
        return assessed;
    }

    private static void computeAll(Assessment assessment) {
        assessment.isJudged();
        assessment.stage();
        assessment.targetStatus();
        assessment.run();
        assessment.isJump();
        assessment.worsened();
    }

    private static Series series(SeriesKey key, Period[] periods, Random random, Series last) {
        double level = 44 + random.nextGaussian() * 6;
        double trend = 0.9 + random.nextGaussian() * 0.9;
        List<Observation> points = new ArrayList<>(periods.length);
        for (int year = 0; year < periods.length; year++) {
            double value = level + trend * year + random.nextGaussian() * 1.2;
            points.add(new Observation(key, periods[year], value, null, null, Quality.FINAL, 0, null, AS_OF, ORIGIN));
        }
        return Series.of(points, last);
    }

    private Catalogue catalogue() {
        return new Catalogue(
                "Großstadt",
                Catalogue.byId(List.of(new SpatialLevel(LEVEL, "Stadtteil", "Stadtteile")), SpatialLevel::id),
                Catalogue.byId(allDistricts(), District::id),
                Catalogue.byId(GROUPS.stream().map(id -> new Group(id, id, "")).toList(), Group::id),
                Catalogue.byId(List.of(new Monitoring("integration", "Integration")), Monitoring::id),
                Catalogue.byId(fields(), FieldOfAction::id),
                Catalogue.byId(indicators(), Indicator::id),
                List.of());
    }

    private static List<FieldOfAction> fields() {
        return IntStream.range(0, 5)
                .mapToObj(i -> new FieldOfAction("feld-" + i, "Handlungsfeld " + i))
                .toList();
    }

    private List<District> allDistricts() {
        return IntStream.range(0, districts)
                .mapToObj("stadtteil-%04d"::formatted)
                .map(id -> new District(id, id, List.of(), LEVEL, null, null, null, null))
                .toList();
    }

    private static List<Indicator> indicators() {
        return IntStream.range(0, INDICATORS).mapToObj(LargeCity::indicator).toList();
    }

    private static Indicator indicator(int number) {
        return new Indicator(
                "indikator-%02d".formatted(number),
                "Indikator " + number,
                null,
                "%",
                1,
                Direction.HIGHER,
                Influence.STEERABLE,
                "feld-" + number % 5,
                List.of("integration"),
                "",
                null,
                null,
                null,
                "quelle",
                Map.of(LEVEL, new Rhythm(PeriodKind.YEAR, 1)),
                java.time.Period.ofMonths(6),
                GROUPS,
                Protection.NONE,
                "",
                null);
    }

    private static Target target(Indicator indicator) {
        return new Target(
                everywhere(indicator),
                TargetAim.of(TargetType.REACH, 56.0, 2030),
                LocalDate.MIN,
                null,
                null,
                null,
                null,
                null,
                null,
                Place.of("ziele.csv"));
    }

    private static Threshold threshold(Indicator indicator, double review) {
        return new Threshold(
                everywhere(indicator),
                null,
                review,
                ACTION,
                review + 1,
                1,
                0,
                "Gespräch",
                null,
                LocalDate.MIN,
                null,
                null,
                Place.of("schwellen.csv"));
    }

    private static Scope everywhere(Indicator indicator) {
        return new Scope(indicator.id(), null, null, null);
    }
}
