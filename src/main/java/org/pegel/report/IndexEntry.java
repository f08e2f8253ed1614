package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.DistrictIndex;
import org.pegel.assessment.IndexState;

/**
 * A composite index over the districts of a level. What can't be computed is left out and stands in {@code absent}.
 *
 * @param index id
 * @param level id
 * @param method which method it follows
 * @param period of the values
 * @param years over so many years the dynamics are measured
 * @param indicators ids, in the order of each {@code z}
 * @param districts each district for which the period was delivered
 * @param absent field to reason, German
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record IndexEntry(
        String index,
        String level,
        String method,
        @Nullable String period,
        int years,
        List<String> indicators,
        List<DistrictEntry> districts,
        Map<String, String> absent) {

    private static final String METHOD = "mss-berlin";

    /** The two indices of a district with their z, its two classes, and the group that both make. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record DistrictEntry(
            String district,
            @Nullable Double statusIndex,
            List<Double> statusZ,
            @Nullable String status,
            @Nullable Double dynamicsIndex,
            List<Double> dynamicsZ,
            @Nullable String dynamics,
            @Nullable String group,
            Map<String, String> absent) {}

    static IndexEntry of(IndexState state) {
        return new IndexEntry(
                state.index().id(),
                state.index().level(),
                METHOD,
                state.period() == null ? null : state.period().toString(),
                state.index().years(),
                state.index().indicators(),
                state.districts().stream().map(IndexEntry::of).toList(),
                reasons("districts", state.reasonAgainst(), "", null));
    }

    private static DistrictEntry of(DistrictIndex district) {
        return new DistrictEntry(
                district.district().id(),
                district.status().index(),
                district.status().z(),
                district.statusClass() == null ? null : DistrictIndex.id(district.statusClass()),
                district.dynamics().index(),
                district.dynamics().z(),
                district.dynamicsClass() == null ? null : DistrictIndex.id(district.dynamicsClass()),
                district.group(),
                reasons(
                        "status",
                        district.status().reason(),
                        "dynamics",
                        district.dynamics().reason()));
    }

    private static Map<String, String> reasons(
            String first, @Nullable String one, String second, @Nullable String other) {
        Map<String, String> reasons = new LinkedHashMap<>();
        if (one != null) {
            reasons.put(first, one);
        }
        if (other != null) {
            reasons.put(second, other);
        }
        return reasons;
    }
}
