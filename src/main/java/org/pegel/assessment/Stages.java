package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.observation.Series;
import org.pegel.target.Threshold;

/**
 * The stages of a series under a threshold.
 *
 * @param before the stage after the values before the period
 * @param now the stage after the value of the period too
 */
record Stages(Stage before, Stage now) {

    private static final Stages NONE = new Stages(Stage.NONE, Stage.NONE);

    /** Replays a threshold over values up to an index of the series; those too little for a verdict are left out. */
    static Stages of(
            @Nullable Threshold threshold,
            DataRequirements required,
            int sign,
            ComparableValues values,
            Series series,
            int index) {
        if (threshold == null) {
            return NONE;
        }
        StageReplay replay = new StageReplay(threshold, sign);
        Stage before = Stage.NONE;
        for (int i = 0; i < values.n(); i++) {
            if (values.at(i) == index) {
                before = replay.stage();
            }
            if (Eligibility.tooLittle(series, values.at(i), threshold, required) == null) {
                replay.next(values.value(i));
            }
        }
        boolean counts = values.n() > 0 && values.at(values.n() - 1) == index;
        Stage now = replay.stage();
        return new Stages(counts ? before : now, now);
    }

    /** The stage of one value, without memory. */
    static Stage of(@Nullable Threshold threshold, int sign, double value) {
        return threshold == null ? Stage.NONE : new StageReplay(threshold, sign).of(value);
    }
}
