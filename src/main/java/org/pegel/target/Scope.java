package org.pegel.target;

import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;

/**
 * Which series a row of a table holds for. What is absent holds for all.
 *
 * @param indicator id of the indicator
 * @param level id of the level; absent for all
 * @param district id of the district; absent for all
 * @param group id of the group; absent for all
 */
public record Scope(String indicator, @Nullable String level, @Nullable String district, @Nullable String group) {

    /** Whether the scope covers the series. */
    public boolean covers(String indicatorId, District of, String groupId) {
        return indicator.equals(indicatorId)
                && (level == null || level.equals(of.level()))
                && (district == null || district.equals(of.id()))
                && (group == null || group.equals(groupId));
    }

    /** The more specific, the larger: district before level before all; within these a group before all groups. */
    public int specificity() {
        int place = district != null ? 2 : level != null ? 1 : 0;
        return place * 2 + (group != null ? 1 : 0);
    }
}
