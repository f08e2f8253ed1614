package org.pegel.assessment.smallnumbers;

import java.util.function.IntToDoubleFunction;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The funnel of shares around the city's share: the smaller a place, the wider (Spiegelhalter 2005, Stat Med 24:1185).
 *
 * @param centre the city's share, between 0 and 1, neither of them
 */
public record ProportionFunnel(double centre) {

    public ProportionFunnel {
        if (!isCentre(centre)) {
            throw new IllegalArgumentException("%s is no centre of a funnel".formatted(centre));
        }
    }

    /** Whether there is a funnel around the share: at 0 and 1 chance leaves no room. */
    public static boolean isCentre(double share) {
        return share > 0 && share < 1;
    }

    /** The standard error of the share of a place with that base. */
    public double standardError(double base) {
        return Math.sqrt(centre * (1 - centre) / base);
    }

    /** How many standard errors a share lies above the centre. */
    public double z(Proportion share) {
        return (share.value() - centre) / standardError(share.base());
    }

    /** The limit that a probability p lies below, by the normal distribution, within 0 and 1. */
    public double normalLimit(double base, double p) {
        return within(centre + Quantiles.normal(p) * standardError(base));
    }

    /** The same limit from the binomial distribution, interpolated between two counts. */
    public double exactLimit(int base, double p) {
        BinomialDistribution binomial = BinomialDistribution.of(base, centre);
        int count = binomial.inverseCumulativeProbability(p);
        return within(interpolated(count, p, binomial::cumulativeProbability) / base);
    }

    /** The count at which a probability is reached, less the part of the last step that is not needed. */
    static double interpolated(int count, double p, IntToDoubleFunction cumulative) {
        double reached = cumulative.applyAsDouble(count);
        double before = count == 0 ? 0 : cumulative.applyAsDouble(count - 1);
        return count - (reached - p) / (reached - before);
    }

    /** The exact probabilities of so few and of so many cases. */
    public Tails tails(Proportion share) {
        double cases = share.cases();
        double others = share.base() - cases;
        return new Tails(
                others == 0 ? 1 : BetaDistribution.of(others, cases + 1).cumulativeProbability(1 - centre),
                cases == 0 ? 1 : BetaDistribution.of(cases, others + 1).cumulativeProbability(centre));
    }

    private static double within(double share) {
        return Math.max(0, Math.min(1, share));
    }
}
