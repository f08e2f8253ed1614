package org.pegel.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Whether a fact rests on enough data for a test, or for a comparison with other districts: the robustness guard. What
 * does not is "zu wenig Daten", never a finding.
 */
public final class Reliability {

    private final Assessment fact;
    private final DataRequirements required;
    private @Nullable String againstComparison;
    private boolean known;

    Reliability(Assessment fact, DataRequirements required) {
        this.fact = fact;
        this.required = required;
    }

    /** Whether a verdict may rest on a test of the series. */
    public boolean isTestable() {
        return reasonAgainstTest() == null;
    }

    /** Whether the value may be compared with those of other districts. */
    public boolean isComparable() {
        return reasonAgainstComparison() == null;
    }

    /** Why no verdict may rest on a test of the series, German; absent when one may. */
    public @Nullable String reasonAgainstTest() {
        String reason = reasonAgainstComparison();
        return reason == null ? reasonAgainst(fact.n()) : reason;
    }

    /** Why no verdict may rest on the course of a gap, German; absent when one may. */
    public @Nullable String reasonAgainstGap(GroupGap gap) {
        String own = reasonAgainstComparison();
        String others = gap.other().reliability().reasonAgainstComparison();
        return own != null ? own : others != null ? others : reasonAgainst(gap.n());
    }

    /** Why no verdict may rest on a test of so many values, German; absent when one may. */
    private @Nullable String reasonAgainst(int values) {
        return values >= required.values()
                ? null
                : "zu wenig Daten: %d von mindestens %d Werten".formatted(values, required.values());
    }

    /** Why the value is not compared with those of other districts, German; absent when it is. */
    public @Nullable String reasonAgainstComparison() {
        if (!known) {
            againstComparison = fact.isJudged()
                    ? Eligibility.tooLittle(fact.series(), fact.index(), required.tested())
                    : fact.notJudgedReason();
            known = true;
        }
        return againstComparison;
    }
}
