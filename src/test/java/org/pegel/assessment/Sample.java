package org.pegel.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
import org.pegel.catalogue.SeriesEvent;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.table.Place;
import org.pegel.target.GapReference;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetType;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/** One indicator, a district and its city, as short as tests want them; assessed by the real assessor. */
public final class Sample {
    static final String INDICATOR = "quote";
    static final String DISTRICT = "07";
    private static final String LEVEL = "stadtbezirk";
    private static final Scope SCOPE = new Scope(INDICATOR, null, null, null);

    private final Direction direction;
    private Rhythm rhythm = new Rhythm(PeriodKind.YEAR, 1);
    private LocalDate asOf = LocalDate.of(2026, 6, 30);
    private final List<Observation> observations = new ArrayList<>();
    private final List<Observation> cityObservations = new ArrayList<>();
    private final List<SeriesEvent> events = new ArrayList<>();
    private final List<Target> targets = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();

    private Sample(Direction direction) {
        this.direction = direction;
    }

    public static Sample of(Direction direction) {
        return new Sample(direction);
    }

    static Sample higherIsBetter() {
        return of(Direction.HIGHER);
    }

    static Sample lowerIsBetter() {
        return of(Direction.LOWER);
    }

    Sample rhythm(PeriodKind kind, int every) {
        rhythm = new Rhythm(kind, every);
        return this;
    }

    Sample asOf(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    /** Values of consecutive years. */
    Sample years(int first, double... values) {
        for (int i = 0; i < values.length; i++) {
            value(Integer.toString(first + i), values[i]);
        }
        return this;
    }

    /** Values of consecutive years that refer to the boundaries of a Gebietsstand. */
    Sample within(String boundaries, int first, double... values) {
        return within(boundaries, Quality.FINAL, first, values);
    }

    Sample within(String boundaries, Quality quality, int first, double... values) {
        for (int i = 0; i < values.length; i++) {
            observations.add(new Observation(
                    new SeriesKey(INDICATOR, DISTRICT, Group.ALL),
                    Period.year(first + i),
                    values[i],
                    null,
                    null,
                    quality,
                    0,
                    null,
                    LocalDate.of(2026, 1, 1),
                    new Origin("quote.csv", null, 2),
                    boundaries));
        }
        return this;
    }

    public Sample value(String period, double value) {
        return value(period, value, null);
    }

    Sample value(String period, double value, @Nullable Double denominator) {
        observations.add(observation(DISTRICT, period, value, denominator, Quality.FINAL, null));
        return this;
    }

    /** A count that the source rounded to a multiple. */
    Sample rounded(String period, double value, int multiple) {
        observations.add(observation(DISTRICT, period, value, null, Quality.ROUNDED, multiple, null));
        return this;
    }

    /** A share in per cent of counts that were rounded to a multiple. */
    Sample roundedShare(String period, double numerator, double denominator, int multiple) {
        observations.add(new Observation(
                new SeriesKey(INDICATOR, DISTRICT, Group.ALL),
                period(period),
                100 * numerator / denominator,
                numerator,
                denominator,
                Quality.ROUNDED,
                multiple,
                null,
                LocalDate.of(2026, 1, 1),
                new Origin("quote.csv", null, 2)));
        return this;
    }

    Sample provisional(String period, double value) {
        observations.add(observation(DISTRICT, period, value, null, Quality.PROVISIONAL, null));
        return this;
    }

    Sample missing(String period, String reason) {
        observations.add(observation(DISTRICT, period, null, null, Quality.MISSING, reason));
        return this;
    }

    Sample confidential(String period) {
        observations.add(observation(DISTRICT, period, null, null, Quality.CONFIDENTIAL, "geheim"));
        return this;
    }

    public Sample cityValue(String period, double value) {
        cityObservations.add(observation(District.CITY, period, value, null, Quality.FINAL, null));
        return this;
    }

    public Sample brokenAt(String period) {
        return event(SeriesEvent.Kind.BREAK, period);
    }

    Sample notToBeJudged(String period) {
        return event(SeriesEvent.Kind.DO_NOT_JUDGE, period);
    }

    Sample event(SeriesEvent.Kind kind, String period) {
        events.add(new SeriesEvent(INDICATOR, period(period), kind, null, null, null, "Zensus.", null));
        return this;
    }

    public Sample reach(double value, int year) {
        return target(TargetType.REACH, value, year);
    }

    public Sample hold(double value) {
        return target(TargetType.HOLD, value, null);
    }

    public Sample improve() {
        return target(TargetType.IMPROVE, null, null);
    }

    private Sample target(TargetType type, @Nullable Double value, @Nullable Integer year) {
        return target(TargetAim.of(type, value, year));
    }

    public Sample target(TargetAim aim) {
        targets.add(new Target(SCOPE, aim, LocalDate.MIN, null, null, null, null, null, null, place()));
        return this;
    }

    Sample threshold(@Nullable Double review, @Nullable Double action) {
        return threshold(review, action, null, 1, 0);
    }

    Sample threshold(
            @Nullable Double review, @Nullable Double action, @Nullable Double recovery, int confirmation, int cases) {
        thresholds.add(new Threshold(
                SCOPE,
                null,
                review,
                action,
                recovery,
                confirmation,
                cases,
                null,
                null,
                LocalDate.MIN,
                null,
                null,
                place()));
        return this;
    }

    /** A limit on the gap to the city. */
    Sample gapThreshold(double review, double recovery, int confirmation, int cases) {
        thresholds.add(new Threshold(
                SCOPE,
                GapReference.CITY,
                review,
                null,
                recovery,
                confirmation,
                cases,
                null,
                null,
                LocalDate.MIN,
                null,
                null,
                place()));
        return this;
    }

    /** The fact of the district's newest period. */
    public Assessment newest() {
        return facts(observations, null).get(0);
    }

    /** The fact of the district's period. */
    Assessment at(String period) {
        return facts(observations, period(period)).get(0);
    }

    /** The fact of the city's newest period. */
    Assessment newestOfCity() {
        return facts(cityObservations, null).get(0);
    }

    /** The facts that the assessor makes of the district's series, at most one. */
    List<Assessment> facts(@Nullable Period period) {
        return facts(observations, period);
    }

    private List<Assessment> facts(List<Observation> of, @Nullable Period period) {
        List<Series> city = cityObservations.isEmpty() ? List.of() : List.of(Series.of(cityObservations));
        return new Assessor(catalogue(), Targets.from(targets), Thresholds.from(thresholds))
                .assess(List.of(Series.of(of)), city, period, asOf);
    }

    private Catalogue catalogue() {
        return new Catalogue(
                "Musterstadt",
                Catalogue.byId(
                        List.of(
                                new SpatialLevel(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt"),
                                new SpatialLevel(LEVEL, "Stadtbezirk", "Stadtbezirke")),
                        SpatialLevel::id),
                Catalogue.byId(
                        List.of(district(District.CITY, SpatialLevel.CITY), district(DISTRICT, LEVEL)), District::id),
                Map.of(Group.ALL, new Group(Group.ALL, "insgesamt", "")),
                Map.of("bildung", new Monitoring("bildung", "Bildung")),
                Map.of("bildung", new FieldOfAction("bildung", "Bildung")),
                Map.of(INDICATOR, indicator()),
                events);
    }

    private static District district(String id, String level) {
        return new District(id, "Gebiet " + id, List.of(), level, null, null, null, null);
    }

    private Indicator indicator() {
        return new Indicator(
                INDICATOR,
                "Quote",
                null,
                "%",
                1,
                direction,
                Influence.INFLUENCEABLE,
                "bildung",
                List.of("bildung"),
                "Was gezählt wird.",
                null,
                null,
                null,
                "amt",
                Map.of(SpatialLevel.CITY, rhythm, LEVEL, rhythm),
                java.time.Period.ofMonths(6),
                List.of(Group.ALL),
                Protection.NONE,
                "",
                null);
    }

    private static Observation observation(
            String district,
            String period,
            @Nullable Double value,
            @Nullable Double denominator,
            Quality quality,
            @Nullable String reason) {
        return observation(district, period, value, denominator, quality, 0, reason);
    }

    private static Observation observation(
            String district,
            String period,
            @Nullable Double value,
            @Nullable Double denominator,
            Quality quality,
            int roundedTo,
            @Nullable String reason) {
        return new Observation(
                new SeriesKey(INDICATOR, district, Group.ALL),
                period(period),
                value,
                null,
                denominator,
                quality,
                roundedTo,
                reason,
                LocalDate.of(2026, 1, 1),
                new Origin("quote.csv", null, 2));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    private static Place place() {
        return Place.of("ziele.csv");
    }
}
