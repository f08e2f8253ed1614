package org.pegel.rule.sentence;

/**
 * How two numbers are compared. Numbers that differ by no more than what binary fractions do to decimal ones (10 − 9,9 is
 * not 0,1) count as equal.
 */
public enum Comparison {
    BELOW("unter"),
    ABOVE("über"),
    AT_LEAST("mindestens"),
    AT_MOST("höchstens");

    private static final double ROUNDING = 1e-9;

    private final String id;

    Comparison(String id) {
        this.id = id;
    }

    /** The id in {@code saetze.yaml} and in canonical texts. */
    public String id() {
        return id;
    }

    static Comparison of(String id) {
        for (Comparison comparison : values()) {
            if (comparison.id.equals(id)) {
                return comparison;
            }
        }
        throw new IllegalArgumentException("No comparison \"" + id + "\"");
    }

    /** Whether the left number is below the right one, and so on. Both must be finite. */
    public boolean holds(double left, double right) {
        boolean equal = Math.abs(left - right) <= ROUNDING * Math.max(1, Math.max(Math.abs(left), Math.abs(right)));
        return switch (this) {
            case BELOW -> left < right && !equal;
            case ABOVE -> left > right && !equal;
            case AT_LEAST -> left > right || equal;
            case AT_MOST -> left < right || equal;
        };
    }
}
