package org.pegel.assessment;

import org.pegel.assessment.smallnumbers.Quantiles;
import org.pegel.assessment.smallnumbers.Tails;

/** Where a district lies in the funnel around the city's value. */
public final class FunnelPlace {

    private final FunnelCentre centre;
    private final double cases;
    private final double base;
    private final double phi;
    private final int districts;

    FunnelPlace(FunnelCentre centre, double cases, double base, double phi, int districts) {
        this.centre = centre;
        this.cases = cases;
        this.base = base;
        this.phi = phi;
        this.districts = districts;
    }

    /** Number of districts in the funnel. */
    public int districts() {
        return districts;
    }

    /** φ, how much more the districts differ than by chance; the funnel is wider where it is above 1. */
    public double overdispersion() {
        return phi;
    }

    /** Whether the probability is the exact one; where the funnel is wider than chance, it is that of the normal one. */
    public boolean isExact() {
        return phi <= 1;
    }

    /** Two-sided probability of lying so far out, from 0 to 1. */
    public double p() {
        Tails tails = centre.tails(cases, base);
        return isExact() ? tails.twoSided() : Quantiles.twoSided(centre.z(cases, base) / Math.sqrt(phi));
    }

    /** Whether it lies beyond the limits between which a share of the places lie by chance, such as 0.998. */
    public boolean isBeyond(double level) {
        return p() < 1 - level;
    }

    /** +1 above the city's value, −1 below, 0 on it. */
    public int side() {
        return (int) Math.signum(cases / base - centre.perBase());
    }

    /** The lower limit for a place with this base, in the unit of the indicator, at least 0. */
    public double lowerLimit(double level) {
        return Math.max(0, limit((1 - level) / 2));
    }

    /** The upper limit for a place with this base, in the unit of the indicator. */
    public double upperLimit(double level) {
        return limit((1 + level) / 2);
    }

    private double limit(double p) {
        return isExact()
                ? centre.exactLimit(base, p)
                : centre.value() + Quantiles.normal(p) * Math.sqrt(phi) * centre.standardError(base);
    }
}
