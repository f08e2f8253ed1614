package org.pegel.assessment.disparity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The index of dissimilarity (Duncan and Duncan 1955): the part of a group that would have to move for it to be spread over
 * the areas like the other one. Only indices of the same areas can be compared.
 */
public final class Dissimilarity {

    /** Fewer areas can't differ. */
    public static final int FEWEST_AREAS = 2;

    private Dissimilarity() {}

    /**
     * The index, from 0 (spread alike) to 1 (never in the same area).
     *
     * @param group people of the group by area, none negative
     * @param others people of the other group in the same areas
     * @return absent when one of the groups is empty
     */
    public static @Nullable Double of(double[] group, double[] others) {
        if (group.length != others.length) {
            throw new IllegalArgumentException(
                    "The groups are given for %d and %d areas".formatted(group.length, others.length));
        }
        double ofGroup = Arrays.stream(group).sum();
        double ofOthers = Arrays.stream(others).sum();
        if (ofGroup == 0 || ofOthers == 0) {
            return null;
        }
        double apart = 0;
        for (int i = 0; i < group.length; i++) {
            apart += Math.abs(group[i] / ofGroup - others[i] / ofOthers);
        }
        return apart / 2;
    }
}
