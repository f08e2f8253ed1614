package org.pegel.assessment.smallnumbers;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * A number of events, such as first entries or accidents, and how sure it is: events that come one by one (Poisson). A
 * rate is the count times multiplier ÷ person years; so are its limits.
 *
 * @param events 0 or more
 */
public record EventCount(double events) {

    /** From so many events on Byar's limits are as good as the exact ones. */
    public static final int BYAR_FROM = 10;

    public EventCount {
        if (!(events >= 0 && Double.isFinite(events))) {
            throw new IllegalArgumentException("%s is no number of events".formatted(events));
        }
    }

    /** The usual interval of the count: exact below {@value #BYAR_FROM} events, Byar's from there. */
    public Interval interval(double level) {
        return events < BYAR_FROM ? exact(level) : byar(level);
    }

    /** Byar's approximation (Breslow and Day 1987); the lower end is 0 without events. */
    public Interval byar(double level) {
        double z = Quantiles.z(level);
        return new Interval(events == 0 ? 0 : Math.max(0, byarLimit(events, -z)), byarLimit(events + 1, z));
    }

    /** Byar's limit about a count, z standard errors away: the cube of a normal variable. */
    public static double byarLimit(double about, double z) {
        return about * Math.pow(1 - 1 / (9 * about) + z / (3 * Math.sqrt(about)), 3);
    }

    /** The exact interval (Garwood 1936), from χ² with 2x and 2x + 2 degrees of freedom. */
    public Interval exact(double level) {
        double tail = Quantiles.tail(level);
        return new Interval(
                events == 0 ? 0 : Quantiles.lower(ChiSquaredDistribution.of(2 * events), tail) / 2,
                Quantiles.upper(ChiSquaredDistribution.of(2 * events + 2), tail) / 2);
    }
}
