package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The probability that a series crosses a limit within the next years for the first time in a while, learned from what
 * happened in all districts of its level before ({@link org.pegel.assessment.earlywarning.WorseningWindows}).
 *
 * @param limit in the unit of the indicator; "beyond" is on its worse side
 * @param years how far ahead
 * @param probability from 0 to 1; absent with a reason
 * @param reason why there is none, German; absent when there is one
 * @param distance how many usual yearly changes of the series its newest value keeps from the limit; absent with the
 *     probability
 * @param n number of its own values
 * @param districts number of districts that it was learned from, this one included
 * @param windows number of spans of so many years in them; 0 when there were none, and a reference curve stands in
 */
public record FirstCrossing(
        double limit,
        int years,
        OptionalDouble probability,
        @Nullable String reason,
        OptionalDouble distance,
        int n,
        int districts,
        int windows) {

    /** How it is computed. */
    public static final String METHOD = "worsening-windows";
}
