package org.pegel.target;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a target asks and how the way to it is judged. Values are in the unit of the indicator.
 *
 * @param type what is asked
 * @param method how it is judged
 * @param baselineYear Ausgangsjahr; present for a path and for {@code MAXIMUM_GROWTH}, elsewhere absent when not said
 * @param baseline Ausgangswert, of a gap the gap; present and absent with the year in the same cases
 * @param value Zielwert; absent for {@code IMPROVE} and {@code CORRIDOR}; of {@code MAXIMUM_GROWTH} percent a year, of a gap
 *     what may be left of it, 0 when not said
 * @param year Zieljahr; present for {@code REACH}, absent for {@code HOLD}, {@code IMPROVE} and {@code MAXIMUM_GROWTH}
 * @param milestones Zwischenziele, ascending by year, between baseline and target year; none unless the method is a path
 * @param comparedGroup id of the group the gap is measured to; present for {@code CLOSE_GAP_TO_GROUP} only
 * @param lower Untergrenze; present for {@code CORRIDOR} only
 * @param upper Obergrenze, above the lower limit; present for {@code CORRIDOR} only
 */
public record TargetAim(
        TargetType type,
        TargetMethod method,
        @Nullable Integer baselineYear,
        @Nullable Double baseline,
        @Nullable Double value,
        @Nullable Integer year,
        List<Milestone> milestones,
        @Nullable String comparedGroup,
        @Nullable Double lower,
        @Nullable Double upper) {

    public TargetAim {
        milestones = List.copyOf(milestones);
    }

    /** A value by a year, in every period, or only better, judged by the weather symbol. */
    public static TargetAim of(TargetType type, @Nullable Double value, @Nullable Integer year) {
        return new TargetAim(type, TargetMethod.DESTATIS, null, null, value, year, List.of(), null, null, null);
    }
}
