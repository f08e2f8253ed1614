package org.pegel.assessment;

/**
 * How much data a verdict needs. Where it rests on a test or on a comparison with other districts, it needs more than where
 * it rests on a value alone: that has the Mindestfallzahl of its threshold, and a target needs six values.
 *
 * @param values fewest comparable values for a test, the judged one included; at least 4, fewer allow no statement at all
 * @param tested what the value must be for a test or a comparison
 * @param judged what it must be for any verdict
 */
public record DataRequirements(int values, OfValue tested, OfValue judged) {

    /** What holds when a city says nothing else. */
    public static final DataRequirements DEFAULT =
            new DataRequirements(8, new OfValue(30, false), new OfValue(0, true));

    /**
     * What a value must be.
     *
     * @param base fewest cases that it must relate to, where the source says how many there are; 0 when any will do
     * @param provisional whether a provisional or estimated one will do
     */
    public record OfValue(int base, boolean provisional) {}
}
