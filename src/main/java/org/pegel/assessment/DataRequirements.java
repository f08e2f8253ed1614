package org.pegel.assessment;

/**
 * How much data a verdict needs that rests on a test or on a comparison with other districts. A verdict on a value alone
 * does not ask this: its threshold has a Mindestfallzahl, its target needs six values.
 *
 * @param values fewest comparable values for a test, the judged one included; at least 4, fewer allow no statement at all
 * @param base fewest cases that the value must relate to, where the source says how many there are; 0 when any will do
 * @param provisional whether a provisional or estimated value will do
 */
public record DataRequirements(int values, int base, boolean provisional) {

    /** What holds when a city says nothing else. */
    public static final DataRequirements DEFAULT = new DataRequirements(8, 30, false);
}
