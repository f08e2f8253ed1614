package org.pegel.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Assessor;
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

/** 3,000 districts × 34 indicators × 3 groups with values for twelve years, from a fixed seed; every series assessed. */
final class LargeCity {
    static final int DISTRICTS = 3_000;
    static final int INDICATORS = 34;

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final int YEARS = 12;
    private static final int LAST_YEAR = 2025;
    private static final String LEVEL = "stadtteil";
    private static final List<String> GROUPS = List.of("frauen", Group.ALL, "mit-migrationshintergrund");
    private static final Period[] PERIODS = IntStream.rangeClosed(LAST_YEAR - YEARS + 1, LAST_YEAR)
            .mapToObj(Period::year)
            .toArray(Period[]::new);

    private LargeCity() {}

    static RuleSet rules() {
        List<Target> targets = new ArrayList<>();
        List<Threshold> thresholds = new ArrayList<>();
        for (Indicator indicator : indicators()) {
            targets.add(target(indicator));
            thresholds.add(threshold(indicator));
        }
        return new RuleSet("bench", catalogue(), Targets.from(targets), Thresholds.from(thresholds));
    }

    /** Every series, assessed, with each number that the rules ask for computed; by district, indicator and group. */
    static List<Assessment> assessments(RuleSet rules) {
        Random random = new Random(42);
        List<Series> series = new ArrayList<>();
        for (District district : districts()) {
            for (Indicator indicator : indicators()) {
                for (String group : GROUPS) {
                    series.add(series(new SeriesKey(indicator.id(), district.id(), group), random));
                }
            }
        }
        Assessor assessor = rules.assessor();
        List<Assessment> assessed = assessor.assess(series, List.of(), null, AS_OF);
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

    private static Series series(SeriesKey key, Random random) {
        double level = 44 + random.nextGaussian() * 6;
        double trend = 0.9 + random.nextGaussian() * 0.9;
        List<Observation> points = new ArrayList<>(YEARS);
        for (int year = 0; year < YEARS; year++) {
            double value = level + trend * year + random.nextGaussian() * 1.2;
            points.add(new Observation(
                    key,
                    PERIODS[year],
                    value,
                    null,
                    null,
                    Quality.FINAL,
                    0,
                    null,
                    AS_OF,
                    new Origin("bench.csv", null, 2)));
        }
        return Series.of(points);
    }

    private static Catalogue catalogue() {
        return new Catalogue(
                "Großstadt",
                Catalogue.byId(List.of(new SpatialLevel(LEVEL, "Stadtteil", "Stadtteile")), SpatialLevel::id),
                Catalogue.byId(districts(), District::id),
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

    private static List<District> districts() {
        return IntStream.range(0, DISTRICTS)
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

    private static Threshold threshold(Indicator indicator) {
        return new Threshold(
                everywhere(indicator),
                46.0,
                42.0,
                47.0,
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
