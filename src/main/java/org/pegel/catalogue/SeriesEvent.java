package org.pegel.catalogue;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a series and changes how it may be read (ereignisse.csv).
 *
 * @param indicator id of the indicator; absent when it concerns all
 * @param period the period from which (break) or in which (others) it holds
 * @param kind what follows from it
 * @param level id of the only level concerned; absent for all
 * @param district id of the only district concerned; absent for all
 * @param group id of the only group concerned; absent for all
 * @param text what happened, one German sentence
 * @param source who says so, such as a law or an office's notice; absent when not said
 */
public record SeriesEvent(
        @Nullable String indicator,
        Period period,
        Kind kind,
        @Nullable String level,
        @Nullable String district,
        @Nullable String group,
        String text,
        @Nullable String source) {

    /** What follows from an event. */
    public enum Kind {
        /** Bruch: nothing is compared across the start of the period. */
        BREAK,
        /** nicht bewerten: the period is left out of verdicts and baselines. */
        DO_NOT_JUDGE,
        /** Hinweis: shown, changes nothing. */
        NOTE
    }

    /** Whether the event concerns the series. */
    public boolean concerns(String indicatorId, District of, String groupId) {
        return matches(indicator, indicatorId)
                && matches(level, of.level())
                && matches(district, of.id())
                && matches(group, groupId);
    }

    private static boolean matches(@Nullable String wanted, String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
