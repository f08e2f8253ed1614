package org.pegel.assessment.smallnumbers;

import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The funnel of events around what the city's rate lets expect for a place (Spiegelhalter 2005, appendix A).
 *
 * @param expected the city's rate times the place's person years, above 0
 */
public record CountFunnel(double expected) {

    public CountFunnel {
        if (!(expected > 0 && Double.isFinite(expected))) {
            throw new IllegalArgumentException("%s events can't be expected".formatted(expected));
        }
    }

    /** The count that a probability p lies below, interpolated between two counts, at least 0. */
    public double exactLimit(double p) {
        PoissonDistribution poisson = PoissonDistribution.of(expected);
        int count = poisson.inverseCumulativeProbability(p);
        return Math.max(0, ProportionFunnel.interpolated(count, p, poisson::cumulativeProbability));
    }

    /** The exact probabilities of so few and of so many events. */
    public Tails tails(EventCount count) {
        double events = count.events();
        return new Tails(
                GammaDistribution.of(events + 1, 1).survivalProbability(expected),
                events == 0 ? 1 : GammaDistribution.of(events, 1).cumulativeProbability(expected));
    }

    /** How far the count lies above the expected one, in standard errors of the square root. */
    public double z(EventCount count) {
        return 2 * (Math.sqrt(count.events()) - Math.sqrt(expected));
    }
}
