package org.pegel.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Whether a district differs from the city by more than chance: the probability that a district of its size has so many
 * cases, or fewer, or more, when each has the city's chance. Exact: binomial for shares, Poisson for events. One district is
 * looked at alone; whoever looks at many finds some by chance.
 *
 * @param p two-sided, from 0 to 1: twice the smaller tail, at most 1
 * @param cases what is counted, over all periods looked at
 * @param base what the cases relate to
 * @param cityValue the city's value, or its mean over the same periods, in the unit of the indicator
 * @param method "binomial-exact" or "poisson-exact"
 */
public record CityDifference(double p, double cases, double base, double cityValue, String method) {

    /**
     * The difference over the last periods.
     *
     * @param periods how many, 1 for the judged one alone
     * @return absent without cases and base that make up the value, without a value of the city, and for the city itself
     */
    public static @Nullable CityDifference of(Assessment fact, int periods) {
        PeriodWindow own = PeriodWindow.of(fact, 0, periods);
        PeriodWindow city = PeriodWindow.ofCity(fact, 0, periods);
        if (own == null || city == null || fact.indicator().factor() == null) {
            return null;
        }
        double cases = own.cases();
        double base = own.base();
        boolean counted = base > 0 && Double.isFinite(cases) && FunnelCentre.fits(fact.indicator(), cases, base);
        FunnelCentre centre = counted ? FunnelCentre.of(fact.indicator(), city.mean()) : null;
        return centre == null
                ? null
                : new CityDifference(
                        centre.tails(cases, base).twoSided(),
                        cases,
                        base,
                        city.mean(),
                        centre.events() ? "poisson-exact" : "binomial-exact");
    }
}
