package org.pegel.target;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;

/**
 * A row of {@code schwellen.csv}: from which value on somebody should look at the series in its scope. A limit is crossed
 * by a value worse than it; a value equal to it has not crossed it. Values are in the unit of the indicator; at least
 * one of the two limits is present, and action is never on the better side of review. A limit on a gap says how much worse
 * than the city or another group the series may be.
 *
 * @param scope the series it holds for
 * @param gapTo Bezug: what the limits on a gap are measured to; absent when they are limits on the value itself
 * @param review Prüfschwelle; absent when there is none
 * @param action Handlungsschwelle; absent when there is none
 * @param recovery Entwarnung bei: the value at least as good as which ends the stage; never on the worse side of review;
 *     absent when the limit itself ends it
 * @param confirmation number of periods in a row that must be beyond a limit; at least 1
 * @param minimumCases fewest cases for a verdict; 0 when any number will do
 * @param reaction Vorgesehene Reaktion; absent when none is foreseen
 * @param setBy who set it; absent when not said
 * @param validFrom first day it is in force; {@link LocalDate#MIN} when it always was
 * @param validTo last day it is in force; absent when it still is
 * @param reason why; absent when not said
 * @param place the row
 */
public record Threshold(
        Scope scope,
        @Nullable GapReference gapTo,
        @Nullable Double review,
        @Nullable Double action,
        @Nullable Double recovery,
        int confirmation,
        int minimumCases,
        @Nullable String reaction,
        @Nullable String setBy,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Nullable String reason,
        Place place)
        implements DatedRow {

    /** The same without beginning and end. */
    Threshold always() {
        return new Threshold(
                scope,
                gapTo,
                review,
                action,
                recovery,
                confirmation,
                minimumCases,
                reaction,
                setBy,
                LocalDate.MIN,
                null,
                reason,
                place);
    }
}
