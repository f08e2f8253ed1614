package org.pegel.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;

/** The labels that the catalogue and a mapping understand. */
final class Vocabulary {

    private final Catalogue catalogue;
    private final Mapping mapping;
    private final Labels indicators;
    private final Labels groups;
    private final Labels levels;
    private final Labels districts;
    private final Map<String, Labels> districtsOfLevel = new HashMap<>();

    Vocabulary(Catalogue catalogue, Mapping mapping) {
        this.catalogue = catalogue;
        this.mapping = mapping;
        indicators = empty(Role.INDICATOR);
        catalogue.indicators().values().forEach(i -> indicators.add(i.id(), i.name(), List.of()));
        groups = empty(Role.GROUP);
        catalogue.groups().values().forEach(g -> groups.add(g.id(), g.name(), List.of()));
        levels = empty(Role.LEVEL);
        catalogue.levels().values().forEach(l -> levels.add(l.id(), l.name(), List.of(l.plural())));
        districts = districts(null);
    }

    private Labels empty(Role role) {
        return new Labels(role, mapping.labels(role));
    }

    private Labels districts(@Nullable String level) {
        Labels labels = empty(Role.DISTRICT);
        for (District district : catalogue.districts().values()) {
            if (level == null || district.level().equals(level)) {
                labels.add(district.id(), district.name(), district.aliases());
            }
        }
        return labels;
    }

    Labels.Match indicator(String label) {
        return indicators.find(label);
    }

    Labels.Match group(String label) {
        return groups.find(label);
    }

    Labels.Match level(String label) {
        return levels.find(label);
    }

    /** Whether the label names a district, one that is left out or one of several. */
    boolean mayBeDistrict(String label) {
        return !districts.find(label).unknown();
    }

    /** @param level id of the only level meant; absent for any */
    Labels.Match district(String label, @Nullable String level) {
        Labels labels = level == null ? districts : districtsOfLevel.computeIfAbsent(level, this::districts);
        return labels.find(label);
    }
}
