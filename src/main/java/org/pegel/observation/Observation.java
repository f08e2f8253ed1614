package org.pegel.observation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * One value of a series at a period, as a file delivered it.
 *
 * @param key the series
 * @param period the time it speaks of
 * @param value the value in the indicator's unit; absent when missing or confidential
 * @param numerator cases, where the source gives them; absent when confidential
 * @param denominator base, where the source gives it; absent when confidential
 * @param quality how far it can be relied on
 * @param roundedTo the multiple the source or the protection rules rounded to; 0 when neither did
 * @param missingReason why there is no value, German; absent when there is one
 * @param published the day the source made it known
 * @param origin the row it was read from
 * @param boundaries Gebietsstand: the state of the boundaries that it refers to; absent when the source does not say
 */
public record Observation(
        SeriesKey key,
        Period period,
        @Nullable Double value,
        @Nullable Double numerator,
        @Nullable Double denominator,
        Quality quality,
        int roundedTo,
        @Nullable String missingReason,
        LocalDate published,
        Origin origin,
        @Nullable String boundaries) {

    /** A value whose source does not say to which boundaries it refers. */
    public Observation(
            SeriesKey key,
            Period period,
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            Quality quality,
            int roundedTo,
            @Nullable String missingReason,
            LocalDate published,
            Origin origin) {
        this(key, period, value, numerator, denominator, quality, roundedTo, missingReason, published, origin, null);
    }

    /** Why a cell without a protected number of its own is hidden (Gegensperrung). */
    public static final String HIDDEN_FOR_OTHERS = "vertraulich (Komplementärsperrung)";

    public Observation {
        if (value != null && !Double.isFinite(value)) {
            throw new IllegalArgumentException("The value of " + key + " at " + period + " is not a finite number");
        }
        boolean without = quality == Quality.MISSING || quality == Quality.CONFIDENTIAL;
        if (without != (value == null)) {
            throw new IllegalArgumentException(
                    "Quality " + quality + " of " + key + " at " + period + " contradicts the presence of a value");
        }
        if (quality == Quality.CONFIDENTIAL && (numerator != null || denominator != null)) {
            throw new IllegalArgumentException("A confidential cell has base values: " + key + " at " + period);
        }
    }

    /** The same cell without its numbers, hidden only because another one could be worked out from it. */
    public Observation hiddenForOthers() {
        return new Observation(
                key,
                period,
                null,
                null,
                null,
                Quality.CONFIDENTIAL,
                0,
                HIDDEN_FOR_OTHERS,
                published,
                origin,
                boundaries);
    }
}
