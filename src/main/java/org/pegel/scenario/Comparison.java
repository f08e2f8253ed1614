package org.pegel.scenario;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Finding;

/**
 * One line of the comparison.
 *
 * @param expected absent when nobody expected the finding
 * @param found absent when no rule said it
 */
public record Comparison(@Nullable ExpectedFinding expected, @Nullable Finding found) {

    /** Whether the finding is the expected one. */
    public boolean agrees() {
        return expected != null && found != null && expected.fits(found);
    }

    /**
     * Puts each expectation beside a finding that fits, so that as many as possible agree; what is left of both beside
     * each other where they speak of the same rule.
     */
    static List<Comparison> of(List<ExpectedFinding> expected, List<Finding> found) {
        int[] partners = new Pairing(expected, found).partners();
        Set<Integer> taken = new HashSet<>();
        Arrays.stream(partners).filter(partner -> partner >= 0).forEach(taken::add);
        List<Comparison> lines = new ArrayList<>();
        for (int i = 0; i < partners.length; i++) {
            int partner = partners[i] >= 0 ? partners[i] : ofSameRule(expected.get(i), found, taken);
            taken.add(partner);
            lines.add(new Comparison(expected.get(i), partner < 0 ? null : found.get(partner)));
        }
        for (int i = 0; i < found.size(); i++) {
            if (!taken.contains(i)) {
                lines.add(new Comparison(null, found.get(i)));
            }
        }
        return lines;
    }

    private static int ofSameRule(ExpectedFinding expected, List<Finding> found, Set<Integer> taken) {
        for (int i = 0; i < found.size(); i++) {
            if (!taken.contains(i) && found.get(i).ruleId().equals(expected.rule())) {
                return i;
            }
        }
        return -1;
    }

    /** The largest set of pairs that fit, by augmenting paths: an expectation that says little must not take a finding. */
    private record Pairing(List<ExpectedFinding> expected, List<Finding> found) {

        /** For each expectation the number of its finding, −1 for none. */
        int[] partners() {
            int[] owner = new int[found.size()];
            Arrays.fill(owner, -1);
            for (int i = 0; i < expected.size(); i++) {
                pair(i, owner, new boolean[found.size()]);
            }
            int[] partners = new int[expected.size()];
            Arrays.fill(partners, -1);
            for (int i = 0; i < owner.length; i++) {
                if (owner[i] >= 0) {
                    partners[owner[i]] = i;
                }
            }
            return partners;
        }

        private boolean pair(int expectation, int[] owner, boolean[] tried) {
            for (int i = 0; i < owner.length; i++) {
                if (!tried[i] && expected.get(expectation).fits(found.get(i))) {
                    tried[i] = true;
                    if (owner[i] < 0 || pair(owner[i], owner, tried)) {
                        owner[i] = expectation;
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
