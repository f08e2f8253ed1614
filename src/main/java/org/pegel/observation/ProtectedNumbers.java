package org.pegel.observation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a protected cell, for the statistics office only. Neither its text nor its JSON shows them, so that none
 * slips into a log or a message.
 */
public final class ProtectedNumbers {
    private final @Nullable Double value;
    private final @Nullable Double numerator;
    private final @Nullable Double denominator;

    /** At least one of them should be there: what says nothing need not be kept. */
    public ProtectedNumbers(@Nullable Double value, @Nullable Double numerator, @Nullable Double denominator) {
        this.value = value;
        this.numerator = numerator;
        this.denominator = denominator;
    }

    /** In the indicator's unit; absent where the file only gave base values. */
    public @Nullable Double value() {
        return value;
    }

    /** Cases; absent when not given. */
    public @Nullable Double numerator() {
        return numerator;
    }

    /** Base; absent when not given. */
    public @Nullable Double denominator() {
        return denominator;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return value == null && numerator == null && denominator == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ProtectedNumbers that
                && Objects.equals(value, that.value)
                && Objects.equals(numerator, that.numerator)
                && Objects.equals(denominator, that.denominator);
    }

    @Override
    public int hashCode() {
        return Objects.hash(value, numerator, denominator);
    }

    @Override
    public String toString() {
        return "(geschützt)";
    }
}
