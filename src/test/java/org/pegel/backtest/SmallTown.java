package org.pegel.backtest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.pegel.observation.History;
import org.pegel.observation.Observation;
import org.pegel.observation.Origin;
import org.pegel.observation.Quality;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.Statement;
import org.pegel.rule.RuleSet;
import org.pegel.rule.RuleSettings;
import org.pegel.table.Place;
import org.pegel.target.GapReference;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.TargetAim;
import org.pegel.target.TargetType;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/**
 * A town with one rate, lower is better, yearly, due six months after the year, and what was said about it. Unless a day
 * is given, a value became known on 1 May of the next year.
 */
final class SmallTown implements History {
    static final String RATE = "quote";
    static final String LEVEL = "bezirk";

    private final List<Target> targets = new ArrayList<>();
    private final List<Threshold> thresholds = new ArrayList<>();
    private final List<SeriesEvent> events = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();
    private final List<String> groups = new ArrayList<>(List.of(Group.ALL));
    private RuleSettings settings = RuleSettings.DEFAULT;

    /** Values of a district, from a year on. */
    SmallTown values(String district, int firstYear, double... values) {
        for (int i = 0; i < values.length; i++) {
            say(district, firstYear + i, values[i], LocalDate.of(firstYear + i + 1, 5, 1));
        }
        return this;
    }

    SmallTown say(String district, int year, double value, LocalDate published) {
        return say(district, Group.ALL, year, value, published);
    }

    SmallTown say(String district, String group, int year, double value, LocalDate published) {
        double base = 1000;
        Observation observation = new Observation(
                new SeriesKey(RATE, district, group),
                Period.year(year),
                value,
                value * base / 100,
                base,
                Quality.FINAL,
                0,
                null,
                published,
                new Origin("werte.csv", null, statements.size() + 2));
        OffsetDateTime recorded = published.atStartOfDay().atOffset(ZoneOffset.UTC);
        statements.add(new Statement(observation, published, recorded, statements.size()));
        return this;
    }

    SmallTown group(String group) {
        groups.add(group);
        return this;
    }

    SmallTown threshold(double review, double action, int confirmation, LocalDate from, @Nullable LocalDate to) {
        return threshold(null, review, action, confirmation, from, to);
    }

    /** Limits on how much worse than the city a district may be. */
    SmallTown gapThreshold(double review, double action) {
        return threshold(GapReference.CITY, review, action, 1, LocalDate.MIN, null);
    }

    private SmallTown threshold(
            @Nullable GapReference gapTo,
            double review,
            double action,
            int confirmation,
            LocalDate from,
            @Nullable LocalDate to) {
        thresholds.add(new Threshold(
                new Scope(RATE, LEVEL, null, null),
                gapTo,
                review,
                action,
                null,
                confirmation,
                0,
                "Gespräch",
                null,
                from,
                to,
                null,
                Place.of("schwellen.csv")));
        return this;
    }

    SmallTown threshold(double review, double action) {
        return threshold(review, action, 1, LocalDate.MIN, null);
    }

    SmallTown target(double value, int year, LocalDate from) {
        targets.add(new Target(
                new Scope(RATE, LEVEL, null, null),
                TargetAim.of(TargetType.REACH, value, year),
                from,
                null,
                null,
                null,
                null,
                null,
                null,
                Place.of("ziele.csv")));
        return this;
    }

    SmallTown event(SeriesEvent.Kind kind, int year) {
        events.add(new SeriesEvent(RATE, Period.year(year), kind, null, null, null, "Umstellung", null));
        return this;
    }

    SmallTown settings(RuleSettings settings) {
        this.settings = settings;
        return this;
    }

    /** The same things said in another order. */
    void shuffle(long seed) {
        Collections.shuffle(statements, new Random(seed));
    }

    BacktestResult replay(int from, int to) {
        return replay(new ReplayedTime(Period.year(from), Period.year(to)));
    }

    BacktestResult replay(ReplayedTime time) {
        return Backtest.run(rules(), Chronicle.read(this, List.of(RATE)), time);
    }

    @Override
    public void statements(Collection<String> indicators, Consumer<Statement> reader) {
        statements.stream()
                .filter(said -> indicators.contains(said.observation().key().indicator()))
                .forEach(reader);
    }

    RuleSet rules() {
        return new RuleSet("v1", catalogue(), Targets.from(targets), Thresholds.from(thresholds), settings);
    }

    Catalogue catalogue() {
        return new Catalogue(
                "Kleinstadt",
                Catalogue.byId(
                        List.of(
                                new SpatialLevel(SpatialLevel.CITY, "Gesamtstadt", "Gesamtstadt"),
                                new SpatialLevel(LEVEL, "Bezirk", "Bezirke")),
                        SpatialLevel::id),
                Catalogue.byId(districts(), District::id),
                Catalogue.byId(groups.stream().map(id -> new Group(id, id, "")).toList(), Group::id),
                Catalogue.byId(List.of(new Monitoring("sozial", "Sozial")), Monitoring::id),
                Catalogue.byId(List.of(new FieldOfAction("arbeit", "Arbeit")), FieldOfAction::id),
                Catalogue.byId(List.of(indicator()), Indicator::id),
                events);
    }

    private static List<District> districts() {
        return Stream.concat(
                        Stream.of(district(District.CITY, SpatialLevel.CITY)),
                        IntStream.range(1, 21).mapToObj(i -> district("b" + i, LEVEL)))
                .toList();
    }

    private static District district(String id, String level) {
        return new District(id, id, List.of(), level, null, null, null, null);
    }

    private Indicator indicator() {
        return new Indicator(
                RATE,
                "Quote",
                null,
                "%",
                1,
                Direction.LOWER,
                Influence.STEERABLE,
                "arbeit",
                List.of("sozial"),
                "",
                "Fälle",
                "Personen",
                100.0,
                "amt",
                Map.of(SpatialLevel.CITY, new Rhythm(PeriodKind.YEAR, 1), LEVEL, new Rhythm(PeriodKind.YEAR, 1)),
                java.time.Period.ofMonths(6),
                groups,
                Protection.NONE,
                "",
                null);
    }
}
