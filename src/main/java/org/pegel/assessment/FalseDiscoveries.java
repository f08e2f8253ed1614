package org.pegel.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.pegel.assessment.trend.BenjaminiHochberg;

/**
 * The p-values of one test over the districts of a level, controlled for false discoveries (Benjamini and Hochberg 1995):
 * among the districts whose adjusted p is at most q, a share of at most q is expected to be there by chance. Districts
 * without a p, and those with too little data, are no tests and do not count.
 */
public final class FalseDiscoveries {

    private final Map<Assessment, OptionalDouble> adjusted = new HashMap<>();
    private int tests;

    private FalseDiscoveries() {}

    static FalseDiscoveries of(FamilyTest test, List<Assessment> members) {
        OptionalDouble[] p = members.stream().map(test::p).toArray(OptionalDouble[]::new);
        OptionalDouble[] adjusted = BenjaminiHochberg.adjusted(p);
        FalseDiscoveries all = new FalseDiscoveries();
        for (int i = 0; i < p.length; i++) {
            all.adjusted.put(members.get(i), adjusted[i]);
            all.tests += p[i].isPresent() ? 1 : 0;
        }
        return all;
    }

    /** Number of tests in the family. */
    public int tests() {
        return tests;
    }

    /** A district's adjusted p, never below its own; absent when it was not tested. */
    public OptionalDouble adjusted(Assessment member) {
        return adjusted.getOrDefault(member, OptionalDouble.empty());
    }

    /** Whether a district is among those of which at most a share q is expected to be there by chance. */
    public boolean isDiscovery(Assessment member, double q) {
        return adjusted(member).orElse(2) <= q;
    }
}
