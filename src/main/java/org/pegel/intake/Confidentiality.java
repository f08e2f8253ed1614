package org.pegel.intake;

import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Protection;

/** Which cells are protected. */
final class Confidentiality {

    private Confidentiality() {}

    /**
     * Whether the cell may not leave the statistics office: fewer cases than the minimum, fewer others than the
     * minimum, or a base below the minimum. Cases of 0 tell nothing about a person.
     */
    static boolean protects(Protection protection, @Nullable Amount cases, @Nullable Amount base) {
        return (cases != null && few(cases.value(), protection.minimumCases()))
                || (cases != null && base != null && few(base.value() - cases.value(), protection.minimumCases()))
                || (base != null && base.value() < protection.minimumBase());
    }

    private static boolean few(double count, int minimum) {
        return count > 0 && count < minimum;
    }
}
