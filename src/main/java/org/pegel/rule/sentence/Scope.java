package org.pegel.rule.sentence;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;

/**
 * For which series a rule holds; ids of the catalogue. Sets keep the order in which they
 * were written; an empty one means all.
 *
 * @param indicators the indicators, never empty and never context; those of the field when a field is named
 * @param field the field of action named; absent when indicators are named, or all
 * @param levels the levels
 * @param groups the groups
 * @param districts the districts
 * @param mean over how many periods the numbers of the rule are means; 1 for single periods. Already part of each
 *     {@link Condition.Clause} that can speak of means
 */
public record Scope(
        Set<String> indicators,
        @Nullable String field,
        Set<String> levels,
        Set<String> groups,
        Set<String> districts,
        int mean) {

    public Scope {
        indicators = ordered(indicators);
        levels = ordered(levels);
        groups = ordered(groups);
        districts = ordered(districts);
    }

    /** Whether a series is one of those. */
    public boolean includes(String indicator, District district, String group) {
        return indicators.contains(indicator)
                && isOneOf(levels, district.level())
                && isOneOf(groups, group)
                && isOneOf(districts, district.id());
    }

    private static Set<String> ordered(Set<String> ids) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    private static boolean isOneOf(Set<String> ids, String id) {
        return ids.isEmpty() || ids.contains(id);
    }
}
