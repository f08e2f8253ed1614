package org.pegel.store;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** How many staged rows have which verdict, and what of that a receipt reports. */
class Outcome {
    private final Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    private final Set<Long> changedSeries = new HashSet<>();
    private int accepted;
    private int unchanged;
    private int revised;
    private int missing;
    private int outdated;

    /**
     * Adds rows of one series.
     *
     * @param series the series_no
     * @param blank whether they carry no value
     * @param wasBlank whether what counts now carries none, or nothing counts now
     */
    void add(long series, Verdict verdict, boolean blank, boolean wasBlank, int count) {
        verdicts.merge(verdict, count, Integer::sum);
        if (verdict.changesWhatCounts()) {
            changedSeries.add(series);
        }
        if (blank) {
            missing += count;
        } else if (verdict.changesWhatCounts()) {
            accepted += wasBlank ? count : 0;
            revised += wasBlank ? 0 : count;
        } else {
            unchanged += count;
            outdated += verdict == Verdict.OUTDATED ? count : 0;
        }
    }

    boolean has(Verdict verdict) {
        return verdicts.containsKey(verdict);
    }

    /** Whether a row may say what another delivery has said before. */
    boolean hasRepeated() {
        return verdicts.keySet().stream().anyMatch(verdict -> !verdict.changesWhatCounts());
    }

    /** The series_no of the series in which another value counts afterwards. */
    Set<Long> changedSeries() {
        return changedSeries;
    }

    int accepted() {
        return accepted;
    }

    int unchanged() {
        return unchanged;
    }

    int revised() {
        return revised;
    }

    int missing() {
        return missing;
    }

    int outdated() {
        return outdated;
    }
}
