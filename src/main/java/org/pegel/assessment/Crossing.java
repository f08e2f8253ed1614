package org.pegel.assessment;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The probability that a series lies beyond a limit within the next years, if it goes on as it did: the largest of the
 * probabilities of the single years, and so a lower bound.
 *
 * @param limit in the unit of the indicator; "beyond" is on its worse side
 * @param years how far ahead
 * @param probability from 0 to 1; absent with a reason
 * @param reason why there is none, German; absent when there is one
 * @param method "ols", or "ols-logit" for a share, whose way to 0 or 100 % gets slower the nearer it comes
 * @param n number of values it rests on
 */
public record Crossing(
        double limit, int years, OptionalDouble probability, @Nullable String reason, String method, int n) {}
