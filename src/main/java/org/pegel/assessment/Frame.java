package org.pegel.assessment;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.target.GapReference;
import org.pegel.target.Scope;
import org.pegel.target.Target;
import org.pegel.target.Targets;
import org.pegel.target.Threshold;
import org.pegel.target.Thresholds;

/**
 * What all assessments of an indicator share on an evaluation day. Unless something speaks of single districts, all
 * series of a level and group share their {@link Setting}.
 */
final class Frame {

    private final Indicator indicator;
    private final LocalDate asOf;
    private final Targets targets;
    private final Thresholds thresholds;
    private final DataRequirements requirements;
    private final AssessedTogether together;
    private final List<SeriesEvent> events;
    private final Map<String, District> districts;
    private final Map<String, Group> groups;
    private final List<Series> citySeries;
    private final SeriesIndex cohort;
    private final boolean sameForAllDistricts;
    private final Map<LevelAndGroup, Setting> settings = new HashMap<>();
    private @Nullable Series timed;
    private double[] times = {};

    private record LevelAndGroup(String level, String group) {}

    Frame(
            Indicator indicator,
            Catalogue catalogue,
            Targets targets,
            Thresholds thresholds,
            DataRequirements requirements,
            Collection<Series> citySeries,
            SeriesIndex cohort,
            LocalDate asOf,
            AssessedTogether together) {
        String id = indicator.id();
        this.indicator = indicator;
        this.asOf = asOf;
        this.cohort = cohort;
        this.targets = targets;
        this.thresholds = thresholds;
        this.requirements = requirements;
        this.together = together;
        this.events = catalogue.events().stream()
                .filter(event -> event.indicator() == null || event.indicator().equals(id))
                .toList();
        this.districts = catalogue.districts();
        this.groups = catalogue.groups();
        this.citySeries = citySeries.stream()
                .filter(series -> series.key().indicator().equals(id))
                .filter(series -> series.key().district().equals(District.CITY))
                .toList();
        this.sameForAllDistricts = events.stream().allMatch(event -> event.district() == null)
                && targets.all().stream().map(Target::scope).allMatch(this::speaksOfNoDistrict)
                && thresholds.all().stream().map(Threshold::scope).allMatch(this::speaksOfNoDistrict);
    }

    private boolean speaksOfNoDistrict(Scope scope) {
        return scope.district() == null || !scope.indicator().equals(indicator.id());
    }

    Indicator indicator() {
        return indicator;
    }

    /** The evaluation day. */
    LocalDate asOf() {
        return asOf;
    }

    /** How much data a verdict needs that rests on a test. */
    DataRequirements requirements() {
        return requirements;
    }

    /** The facts that are assessed together. */
    AssessedTogether together() {
        return together;
    }

    Setting setting(District district, Group group, PeriodKind kind) {
        if (!sameForAllDistricts) {
            return settingOf(district, group, kind);
        }
        LevelAndGroup place = new LevelAndGroup(district.level(), group.id());
        Setting known = settings.get(place);
        if (known == null) {
            known = settingOf(district, group, kind);
            settings.put(place, known);
        }
        return known;
    }

    /** Where the periods of a series stand, in years: one array for series with the same periods, not to be changed. */
    double[] times(Series series) {
        if (timed == null || !timed.sharesPeriodsWith(series)) {
            times = new double[series.size()];
            Arrays.setAll(times, i -> TimeAxis.of(series.period(i)));
            timed = series;
        }
        return times;
    }

    private Setting settingOf(District district, Group group, PeriodKind kind) {
        String id = indicator.id();
        boolean judged = !indicator.isContext();
        return new Setting(
                SeriesEvents.of(events, id, district, group.id()),
                judged ? thresholds.of(id, district, group.id(), asOf).orElse(null) : null,
                judged ? gapThresholds(district, group) : List.of(),
                judged ? targets.of(id, district, group.id(), asOf) : List.of(),
                district.isCity() ? null : city(group, kind),
                cityEvents(group));
    }

    /** The city has no gap to itself. */
    private List<Threshold> gapThresholds(District district, Group group) {
        return thresholds.ofGaps(indicator.id(), district, group.id(), asOf).stream()
                .filter(threshold -> !(district.isCity() && GapReference.CITY.equals(threshold.gapTo())))
                .toList();
    }

    /**
     * What a gap is measured to, up to the period of a fact; absent when it has no value there.
     *
     * @param group id of another group of the same district; absent for the city
     */
    @Nullable
    Compared compared(Assessment fact, Setting setting, @Nullable String group) {
        if (group != null) {
            return ofGroup(fact.district(), group, fact.period(), fact.series().kind());
        }
        Series city = setting.city();
        int at = city == null ? -1 : city.indexOf(fact.period());
        return city == null || at < 0
                ? null
                : new Compared("Gesamtstadt", ComparableValues.upTo(city, at, setting.cityEvents()));
    }

    /**
     * The values of the same district for another group, up to a period; absent when they are not at hand.
     *
     * @param group id of the other group
     */
    private @Nullable Compared ofGroup(District district, String group, Period period, PeriodKind kind) {
        Series series = cohort.find(new SeriesKey(indicator.id(), district.id(), group));
        int at = series == null || series.kind() != kind ? -1 : series.indexOf(period);
        if (series == null || at < 0) {
            return null;
        }
        Group known = groups.get(group);
        SeriesEvents happened = SeriesEvents.of(events, indicator.id(), district, group);
        return new Compared(known == null ? group : known.name(), ComparableValues.upTo(series, at, happened));
    }

    /** Whether an event of any kind is noted for a series at its period. */
    boolean hasEvent(SeriesPoint of) {
        return events.stream()
                .anyMatch(event -> event.concerns(of.indicatorId(), of.district(), of.groupId())
                        && SeriesEvents.touches(event, of.period()));
    }

    private SeriesEvents cityEvents(Group group) {
        District city = districts.get(District.CITY);
        return city == null ? SeriesEvents.none() : SeriesEvents.of(events, indicator.id(), city, group.id());
    }

    private @Nullable Series city(Group group, PeriodKind kind) {
        for (Series series : citySeries) {
            if (series.kind() == kind && series.key().group().equals(group.id())) {
                return series;
            }
        }
        return null;
    }
}
