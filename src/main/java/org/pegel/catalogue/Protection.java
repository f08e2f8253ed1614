package org.pegel.catalogue;

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

    /** Of each rule the stricter one. */
    public Protection stricter(Protection other) {
        return new Protection(
                Math.max(minimumCases, other.minimumCases),
                Math.max(minimumBase, other.minimumBase),
                Math.max(rounding, other.rounding));
    }
}
