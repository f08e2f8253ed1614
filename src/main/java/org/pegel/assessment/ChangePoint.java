package org.pegel.assessment;

import org.pegel.catalogue.Period;

/**
 * Where the level of a series most likely changed, by Pettitt's test.
 *
 * @param lastBefore the last period before the change; the earliest where several are equally likely
 * @param firstAfter the first period after it
 * @param p probability of so clear a change by chance, from 0 to 1
 * @param exact whether p counts every order of the values, not only 9,999 random ones
 * @param n number of values
 * @param before the median before, in the unit of the indicator
 * @param after the median after
 * @param worse whether the level after it is worse
 * @param clearerThanTrend whether two levels fit the values better than one straight line does: a steady trend is a change
 *     to Pettitt's test, too
 */
public record ChangePoint(
        Period lastBefore,
        Period firstAfter,
        double p,
        boolean exact,
        int n,
        double before,
        double after,
        boolean worse,
        boolean clearerThanTrend) {}
