package org.pegel.catalogue;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Everything a municipality watches, by id. Immutable; keeps the order of the files.
 *
 * @param municipality name of the city, such as "Musterstadt"
 * @param levels levels by id
 * @param districts districts by id
 * @param groups groups by id
 * @param monitorings monitorings by id
 * @param fields fields of action by id
 * @param indicators indicators by id
 * @param events what happened to series
 * @param plan what is delivered when
 * @param indices indices of several indicators by id
 */
public record Catalogue(
        String municipality,
        Map<String, SpatialLevel> levels,
        Map<String, District> districts,
        Map<String, Group> groups,
        Map<String, Monitoring> monitorings,
        Map<String, FieldOfAction> fields,
        Map<String, Indicator> indicators,
        List<SeriesEvent> events,
        DeliveryPlan plan,
        Map<String, CompositeIndex> indices) {

    public Catalogue {
        levels = ordered(levels);
        districts = ordered(districts);
        groups = ordered(groups);
        monitorings = ordered(monitorings);
        fields = ordered(fields);
        indicators = ordered(indicators);
        indices = ordered(indices);
        events = List.copyOf(events);
    }

    /** Without delivery calendars, holidays and indices. */
    public Catalogue(
            String municipality,
            Map<String, SpatialLevel> levels,
            Map<String, District> districts,
            Map<String, Group> groups,
            Map<String, Monitoring> monitorings,
            Map<String, FieldOfAction> fields,
            Map<String, Indicator> indicators,
            List<SeriesEvent> events) {
        this(
                municipality,
                levels,
                districts,
                groups,
                monitorings,
                fields,
                indicators,
                events,
                DeliveryPlan.NONE,
                Map.of());
    }

    /** The same with the delivery calendars of the sources. */
    public Catalogue with(List<DeliveryCalendar> calendars) {
        return new Catalogue(
                municipality,
                levels,
                districts,
                groups,
                monitorings,
                fields,
                indicators,
                events,
                new DeliveryPlan(plan.holidays(), calendars),
                indices);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return java.util.Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }

    /** Keys records by id, in order. */
    public static <T> Map<String, T> byId(Collection<T> items, Function<T, String> id) {
        Map<String, T> map = new LinkedHashMap<>();
        items.forEach(item -> map.put(id.apply(item), item));
        return map;
    }

    /** The indicator; fails when there is none, which is our bug: ids are checked when files are read. */
    public Indicator indicator(String id) {
        return known(indicators.get(id), "indicator", id);
    }

    /** The district; fails when there is none. */
    public District district(String id) {
        return known(districts.get(id), "district", id);
    }

    /** The group; fails when there is none. */
    public Group group(String id) {
        return known(groups.get(id), "group", id);
    }

    /** The level; fails when there is none. */
    public SpatialLevel level(String id) {
        return known(levels.get(id), "level", id);
    }

    /** The field of action; fails when there is none. */
    public FieldOfAction field(String id) {
        return known(fields.get(id), "field of action", id);
    }

    private static <T> T known(@Nullable T found, String what, String id) {
        if (found == null) {
            throw new IllegalArgumentException("No %s with id \"%s\" in the catalogue".formatted(what, id));
        }
        return found;
    }

    /** The districts of a level, in order. */
    public List<District> districtsOf(String level) {
        return districts.values().stream().filter(d -> d.level().equals(level)).toList();
    }
}
