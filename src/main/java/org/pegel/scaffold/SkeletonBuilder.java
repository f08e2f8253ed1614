package org.pegel.scaffold;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Group;
import org.pegel.scaffold.Decision.Kind;
import org.pegel.scaffold.Skeleton.Draft;
import org.pegel.scaffold.Skeleton.Level;
import org.pegel.scaffold.Skeleton.Named;

/** Gives ids to what was found, and notes what a person must decide. */
final class SkeletonBuilder {

    static final String SYSTEM = "zielsystem.yaml";
    private static final int MOST_DECIMALS = 2;
    private static final double TENTH = 0.1;

    private final String source;
    private final String file;
    private final Shape shape;
    private final Found found;
    private final Totals totals;
    private final Map<String, String> groupIds = new HashMap<>();
    private final Map<String, String> fieldIds = new LinkedHashMap<>();
    private final List<Decision> decisions = new ArrayList<>();

    SkeletonBuilder(String source, String file, Shape shape, Found found, Totals totals) {
        this.source = source;
        this.file = file;
        this.shape = shape;
        this.found = found;
        this.totals = totals;
    }

    /**
     * Builds it.
     *
     * @param sheets names of sheets that are not read
     * @param constants what all rows say, by the mapping's key; the indicator by its label
     */
    Skeleton build(List<String> sheets, Map<String, String> constants) {
        Places places = new Places(source, file, shape, found, totals, decisions);
        List<Level> levels = places.levels();
        List<Skeleton.District> districts = places.districts();
        List<Named> groups = groups();
        List<Named> fields = fields();
        Map<String, String> indicatorIds = new LinkedHashMap<>();
        List<Skeleton.Indicator> indicators = indicators(places, indicatorIds);
        decide(groups, places);
        Draft draft = draft(sheets, constants, indicatorIds, places);
        return new Skeleton(
                source, file, places.municipality(), levels, districts, groups, fields, indicators, draft, decisions);
    }

    private void decide(List<Named> groups, Places places) {
        decisions.add(new Decision(
                Kind.DIRECTION,
                "indikatoren/",
                Integer.toString(found.indicators().size())));
        decisions.add(new Decision(
                Kind.DEFINITION,
                "indikatoren/",
                Integer.toString(found.indicators().size())));
        decisions.add(new Decision(Kind.THRESHOLDS, "schwellen.csv", ""));
        decisions.add(new Decision(Kind.DEPARTMENTS, "alerts-config/aemter.yaml", ""));
        decisions.add(new Decision(Kind.RELEASE, "quellen/" + source + ".yaml", ""));
        if (groups.size() > 1) {
            decisions.add(new Decision(Kind.GROUPS, SYSTEM, Integer.toString(groups.size() - 1)));
        }
        String ambiguous = found.ambiguous();
        if (ambiguous != null) {
            decisions.add(new Decision(Kind.DECIMAL_MARK, "quellen/" + source + ".yaml", ambiguous));
        }
        places.leftOut()
                .forEach(
                        label -> decisions.add(new Decision(Kind.CONTRADICTION, "quellen/" + source + ".yaml", label)));
    }

    private List<Named> groups() {
        List<Named> groups = new ArrayList<>(List.of(new Named(Group.ALL, "insgesamt")));
        groupIds.put("", Group.ALL);
        Optional<String> everybody = Totals.everybody(found.groups().keySet());
        everybody.ifPresent(key -> groupIds.put(key, Group.ALL));
        Slugs slugs = new Slugs(Set.of(Group.ALL));
        found.groups().forEach((key, label) -> {
            if (!groupIds.containsKey(key)) {
                String id = slugs.of(label);
                groupIds.put(key, id);
                groups.add(new Named(id, label));
            }
        });
        return groups;
    }

    private List<Named> fields() {
        Slugs slugs = new Slugs(Set.of());
        List<Named> fields = new ArrayList<>();
        Set<String> labels = new LinkedHashSet<>();
        found.indicators().values().forEach(indicator -> labels.add(fieldOf(indicator)));
        for (String label : labels) {
            Named field = new Named(slugs.of(label), label);
            fieldIds.put(label, field.id());
            fields.add(field);
        }
        if (shape.column(Part.FIELD) == 0) {
            decisions.add(new Decision(Kind.FIELDS, SYSTEM, ""));
        }
        return fields;
    }

    private static String fieldOf(FoundIndicator indicator) {
        String field = indicator.field();
        return field == null ? "Noch zuzuordnen" : field;
    }

    private List<Skeleton.Indicator> indicators(Places places, Map<String, String> ids) {
        Slugs slugs = new Slugs(Set.of());
        List<Skeleton.Indicator> indicators = new ArrayList<>();
        found.indicators().values().forEach(indicator -> {
            String id = slugs.of(indicator.label());
            ids.put(indicator.label(), id);
            indicators.add(indicator(id, indicator, places));
        });
        return indicators;
    }

    private Skeleton.Indicator indicator(String id, FoundIndicator indicator, Places places) {
        Map<String, String> rhythms = new LinkedHashMap<>();
        for (String level : indicator.levels()) {
            String rhythm = Rhythms.of(indicator, level);
            places.levelsOf(level).forEach(key -> rhythms.putIfAbsent(key, rhythm));
        }
        List<String> groups = indicator.groups().stream()
                .map(group -> groupIds.getOrDefault(group, Group.ALL))
                .distinct()
                .toList();
        return new Skeleton.Indicator(
                id,
                indicator.label(),
                fieldIds.getOrDefault(fieldOf(indicator), ""),
                Units.of(indicator),
                Math.min(indicator.decimals(), MOST_DECIMALS),
                rhythms,
                groups,
                indicator.newestPeriod(),
                indicator.spreadPeriod(),
                indicator.hasSpread() ? indicator.quantile(TENTH) : null,
                indicator.hasSpread() ? indicator.quantile(1 - TENTH) : null);
    }

    private Draft draft(
            List<String> sheets, Map<String, String> constants, Map<String, String> indicatorIds, Places places) {
        Map<String, String> fixed = new LinkedHashMap<>(constants);
        fixed.computeIfPresent("indikator", (key, label) -> indicatorIds.getOrDefault(label, label));
        Map<String, String> groups = new LinkedHashMap<>();
        Totals.everybody(found.groups().keySet())
                .filter(key -> !key.equals(Group.ALL))
                .ifPresent(key -> groups.put(found.groups().getOrDefault(key, key), Group.ALL));
        return new Draft(
                shape, sheets, fixed, indicatorIds, groups, places.levelLabels(), places.leftOut(), decimalMark());
    }

    private @Nullable String decimalMark() {
        String ambiguous = found.ambiguous();
        if (ambiguous == null) {
            return null;
        }
        return ambiguous.indexOf('.') >= 0 ? "komma" : "punkt";
    }
}
