package org.pegel.rule.sentence;

/**
 * How many of several series.
 *
 * @param of what is counted
 * @param comparison how the count is compared with the number
 * @param number so many, or, as a share, from 0 to 1 of those for which the condition is decidable
 * @param share whether the number is a share
 */
public record Count(Of of, Comparison comparison, double number, boolean share) {

    /** What is counted. */
    public enum Of {
        /** The indicators of the rule's field of action, in one district; each once. */
        INDICATORS("indikatoren"),
        /** The districts of the rule's level, for one indicator and group. */
        DISTRICTS("gebiete");

        private final String id;

        Of(String id) {
            this.id = id;
        }
    }

    /**
     * Whether enough hold.
     *
     * @param holding for how many the condition is true
     * @param decidable for how many it is true or false, at least 1
     */
    public boolean holds(int holding, int decidable) {
        return comparison.holds(share ? (double) holding / decidable : holding, number);
    }

    String canonical() {
        return "anzahl(" + of.id + ";" + comparison.id() + ";" + Arguments.plain(number) + (share ? ";anteil" : "")
                + ")";
    }
}
