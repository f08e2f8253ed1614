package org.pegel.catalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An indicator: what is measured, in which unit, for whom, and which way is better.
 *
 * @param id stable id
 * @param name German name
 * @param nameEn English name; absent when there is none
 * @param unit unit as people read it, such as "%" or "Monate"
 * @param decimals decimals shown, 0 to 6
 * @param direction which way is better; NONE for context
 * @param influence how far the city can move it
 * @param field id of its field of action
 * @param monitorings ids of the monitorings it belongs to, at least one
 * @param definition what exactly is measured, one or two German sentences
 * @param numerator what is counted; absent when it is no ratio
 * @param denominator what it is related to; absent when it is no ratio
 * @param factor value = factor × numerator ÷ denominator; 100 for per cent; absent when it can't be recomputed
 * @param source id of the office or register that delivers it
 * @param rhythms rhythm per level id; its keys are the levels on which the indicator exists
 * @param deliveryLag time from the end of a period to its delivery
 * @param groups ids of its groups, at least {@value Group#ALL} or another
 * @param protection what protects small numbers
 * @param purpose what the city wants to know with it and for whom; blank when not said
 * @param lead id of the lead department; absent when nobody is named
 */
public record Indicator(
        String id,
        String name,
        @Nullable String nameEn,
        String unit,
        int decimals,
        Direction direction,
        Influence influence,
        String field,
        List<String> monitorings,
        String definition,
        @Nullable String numerator,
        @Nullable String denominator,
        @Nullable Double factor,
        String source,
        Map<String, Rhythm> rhythms,
        java.time.Period deliveryLag,
        List<String> groups,
        Protection protection,
        String purpose,
        @Nullable String lead) {

    public Indicator {
        monitorings = List.copyOf(monitorings);
        groups = List.copyOf(groups);
        rhythms = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(rhythms));
    }

    /** Whether the indicator only gives context: no direction, so never judged. */
    public boolean isContext() {
        return direction == Direction.NONE;
    }

    /** Whether its values are numbers of cases, not shares or means. */
    public boolean isCount() {
        return denominator == null && (factor == null || factor == 1) && decimals == 0;
    }

    /** The rhythm on a level; absent when the indicator does not exist there. */
    public @Nullable Rhythm rhythm(String level) {
        return rhythms.get(level);
    }
}
