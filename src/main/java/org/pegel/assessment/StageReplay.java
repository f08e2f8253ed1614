package org.pegel.assessment;

import org.jspecify.annotations.Nullable;
import org.pegel.target.Threshold;

/**
 * Replays a threshold over values, so that a stage remembers what came before it.
 *
 * <p>A limit is crossed by a value worse than it; a value on the limit has not crossed it. A stage is taken when the
 * limit is crossed by as many values in a row as are to confirm it. It is left when a value is at least as good as the
 * limit; with a recovery value (Entwarnung) only when it is at least that good. The distance from Prüfschwelle to
 * recovery value also holds below the Handlungsschwelle, so that a value around either limit does not flap. Where there
 * is only a Handlungsschwelle, the recovery value belongs to it.
 */
final class StageReplay {

    private static final double ROUNDING = 1e-12;

    private final int sign;
    private final double review;
    private final double reviewEnd;
    private final double action;
    private final double actionEnd;
    private final int confirmation;

    private int beyondReview;
    private int beyondAction;
    private Stage stage = Stage.NONE;

    /** Limits are turned so that larger is worse; an absent one is out of reach. */
    StageReplay(Threshold threshold, int sign) {
        this.sign = sign;
        double ownAction = turned(threshold.action());
        this.review = threshold.review() == null ? ownAction : turned(threshold.review());
        this.action = ownAction;
        this.reviewEnd = threshold.recovery() == null ? review : turned(threshold.recovery());
        this.actionEnd = action - (review - reviewEnd) + ROUNDING * Math.abs(action);
        this.confirmation = threshold.confirmation();
    }

    private double turned(@Nullable Double limit) {
        return limit == null ? Double.POSITIVE_INFINITY : -sign * limit;
    }

    /** The stage of one value, without memory. */
    Stage of(double value) {
        double badness = -sign * value;
        return badness > action ? Stage.ACTION : badness > review ? Stage.REVIEW : Stage.NONE;
    }

    /** Goes on to the next value. */
    void next(double value) {
        double badness = -sign * value;
        beyondReview = badness > review ? beyondReview + 1 : 0;
        beyondAction = badness > action ? beyondAction + 1 : 0;
        stage = eased(badness);
        if (beyondAction >= confirmation) {
            stage = Stage.ACTION;
        } else if (beyondReview >= confirmation && stage == Stage.NONE) {
            stage = Stage.REVIEW;
        }
    }

    /** The stage after the values so far. */
    Stage stage() {
        return stage;
    }

    private Stage eased(double badness) {
        if (badness <= reviewEnd) {
            return Stage.NONE;
        }
        return stage == Stage.ACTION && badness <= actionEnd ? Stage.REVIEW : stage;
    }
}
