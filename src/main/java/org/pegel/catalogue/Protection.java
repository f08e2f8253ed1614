package org.pegel.catalogue;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What protects small numbers of an indicator or of a source. A cell is protected when 0 &lt; cases &lt; minimum, 0
 * &lt; base − cases &lt; minimum, or base &lt; minimum base.
 *
 * @param minimumCases smallest count that may be published; 0 switches the check off
 * @param minimumBase smallest base that may be published; 0 switches the check off
 * @param rounding counts are rounded to multiples of this; 0 when they are not
 */
public record Protection(int minimumCases, int minimumBase, int rounding) {
    /** Nothing is protected here, for instance because the source has done so. */
    public static final Protection NONE = new Protection(0, 0, 0);

    /** Why a cell may not be seen. */
    public enum Reason {
        FEW_CASES,
        FEW_OTHERS,
        SMALL_BASE
    }

    /**
     * What speaks against publishing a cell: fewer cases than the minimum, fewer others than the minimum, a base below the
     * minimum. Cases of 0 tell nothing about a person.
     *
     * @param cases those counted; absent when not known
     * @param base all of them; absent when not known
     * @return in a fixed order; empty when nothing does
     */
    public Set<Reason> against(@Nullable Double cases, @Nullable Double base) {
        Set<Reason> reasons = EnumSet.noneOf(Reason.class);
        if (cases != null && isFew(cases)) {
            reasons.add(Reason.FEW_CASES);
        }
        if (cases != null && base != null && isFew(base - cases)) {
            reasons.add(Reason.FEW_OTHERS);
        }
        if (base != null && base < minimumBase) {
            reasons.add(Reason.SMALL_BASE);
        }
        return reasons;
    }

    private boolean isFew(double count) {
        return count > 0 && count < minimumCases;
    }

    /** Of each rule the stricter one. */
    public Protection stricter(Protection other) {
        return new Protection(
                Math.max(minimumCases, other.minimumCases),
                Math.max(minimumBase, other.minimumBase),
                Math.max(rounding, other.rounding));
    }
}
