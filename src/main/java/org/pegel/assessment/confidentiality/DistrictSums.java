package org.pegel.assessment.confidentiality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Period;

/**
 * Which districts add up to which: those of a level to each district that contains them, and to the city. Where the
 * catalogue does not say what contains a district, the districts of its level are taken to cover the city, for safety, as
 * long as the numbers allow it.
 */
final class DistrictSums {
    private DistrictSums() {}

    /** The sums that can be checked or used with the cells that were given. */
    static List<Sum> of(Catalogue catalogue, Period period, CountTable table, Set<String> groups) {
        Map<String, Map<String, List<String>>> parts = new LinkedHashMap<>();
        for (District district : catalogue.districts().values()) {
            if (district.existsIn(period)) {
                containing(catalogue, district).stream()
                        .filter(table.districts()::contains)
                        .forEach(total -> parts.computeIfAbsent(total, first -> new LinkedHashMap<>())
                                .computeIfAbsent(district.level(), first -> new ArrayList<>())
                                .add(district.id()));
            }
        }
        List<Sum> sums = new ArrayList<>();
        parts.forEach((total, levels) -> levels.values().forEach(ids -> sums.add(new Sum(total, ids))));
        sums.removeIf(sum -> !holds(sum, table, groups));
        return sums;
    }

    private static List<String> containing(Catalogue catalogue, District district) {
        List<String> found = new ArrayList<>();
        String parent = district.parent();
        while (parent != null && !found.contains(parent)) {
            found.add(parent);
            District step = catalogue.districts().get(parent);
            parent = step == null ? null : step.parent();
        }
        if (!district.isCity() && !found.contains(District.CITY)) {
            found.add(District.CITY);
        }
        return found;
    }

    /** Whether one of the groups is given everywhere, and none contradicts. */
    private static boolean holds(Sum sum, CountTable table, Set<String> groups) {
        boolean given = false;
        for (String group : groups) {
            given |= table.isGiven(sum.total(), group)
                    && sum.parts().stream().allMatch(part -> table.isGiven(part, group));
            if (Boolean.FALSE.equals(sum.addsUp(counts(table, group)))) {
                return false;
            }
        }
        return given;
    }

    private static Sum.Counts counts(CountTable table, String group) {
        return new Sum.Counts() {
            @Override
            public @Nullable Double of(String id) {
                return table.count(id, group);
            }

            @Override
            public double slack(String id) {
                return table.slack(id, group);
            }
        };
    }

    /** The sums by what they have in common for a part: which of them it belongs to. */
    static Map<String, List<Sum>> byPart(List<Sum> sums) {
        Map<String, List<Sum>> found = new HashMap<>();
        sums.forEach(sum -> sum.parts().forEach(part -> found.computeIfAbsent(part, first -> new ArrayList<>())
                .add(sum)));
        return found;
    }
}
