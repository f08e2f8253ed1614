package org.pegel.intake;

import java.util.Map;

/**
 * To which multiples a source has rounded its numbers.
 *
 * @param byRole of value, numerator and denominator
 * @param byIndicator for all numbers of an indicator; wins
 */
record SourceRounding(Map<Role, Integer> byRole, Map<String, Integer> byIndicator) {

    static final SourceRounding NONE = new SourceRounding(Map.of(), Map.of());

    SourceRounding {
        byRole = Map.copyOf(byRole);
        byIndicator = Map.copyOf(byIndicator);
    }

    /** The multiple; 0 where nothing is rounded. */
    int of(Role role, String indicator) {
        return byIndicator.getOrDefault(indicator, byRole.getOrDefault(role, 0));
    }
}
