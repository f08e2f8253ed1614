package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.observation.Series;
import org.pegel.target.Threshold;

/** The stages of one series under its threshold; maybe none. */
final class Stages {

    private final @Nullable Threshold threshold;
    private final @Nullable StageReplay replay;
    private @Nullable Stage now;
    private @Nullable Stage before;

    Stages(@Nullable Threshold threshold, int sign) {
        this.threshold = threshold;
        this.replay = threshold == null ? null : new StageReplay(threshold, sign);
    }

    @Nullable
    Threshold threshold() {
        return threshold;
    }

    /** The stage of one value, without memory. */
    Stage of(double value) {
        return replay == null ? Stage.NONE : replay.of(value);
    }

    /** The stage after all the values. */
    Stage now(ComparableValues values, Series series) {
        if (now == null) {
            now = after(values, series, Integer.MAX_VALUE);
        }
        return now;
    }

    /** The stage after the values before an index of the series. */
    Stage before(ComparableValues values, Series series, int index) {
        if (before == null) {
            before = after(values, series, index);
        }
        return before;
    }

    private Stage after(ComparableValues values, Series series, int before) {
        if (threshold == null || replay == null) {
            return Stage.NONE;
        }
        double[] kept = values.values();
        int n = 0;
        if (threshold.minimumCases() > 0) {
            kept = new double[values.n()];
        }
        for (int i = 0; i < values.n() && values.at(i) < before; i++) {
            if (!Judgement.hasTooFewCases(series, values.at(i), threshold)) {
                kept[n++] = values.values()[i];
            }
        }
        return replay.after(kept, n);
    }
}
