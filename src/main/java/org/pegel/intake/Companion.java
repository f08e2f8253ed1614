package org.pegel.intake;

import java.util.Set;

/**
 * A file that lies beside the one that is read and gives the numerators or denominators of its values.
 *
 * @param files the names that it may have
 * @param delivers {@link Role#NUMERATOR} or {@link Role#DENOMINATOR}
 * @param indicators ids of the indicators that it is for; all when empty
 * @param mapping how it is read; its own indicator does not matter
 */
record Companion(Patterns files, Role delivers, Set<String> indicators, Mapping mapping) {

    Companion {
        indicators = Set.copyOf(indicators);
    }

    boolean isFor(String indicator) {
        return indicators.isEmpty() || indicators.contains(indicator);
    }
}
