package org.pegel.assessment;

import java.util.Optional;
import org.pegel.assessment.targets.Eurostat;
import org.pegel.assessment.targets.EurostatProgress;

/** What the growth of a series means for its target, after Eurostat. */
final class TargetGrowth {

    /** Fewer values make no statement, however many years they span. */
    static final int FEWEST_VALUES = 4;

    private TargetGrowth() {}

    /** The growth over a window of years; absent when the values don't reach back far enough. */
    static Optional<Eurostat> over(Eurostat.Window window, TargetValues values) {
        int base = window.base(values.times());
        if (base < 0) {
            return Optional.empty();
        }
        Eurostat.Point from = new Eurostat.Point(values.times()[base], values.values()[base]);
        Eurostat.Point now = new Eurostat.Point(values.lastTime(), values.lastValue());
        if (values.demand().isDirection()) {
            return Optional.of(Eurostat.without(from, now, values.sign(), Eurostat.Limits.WITHOUT_TARGET));
        }
        Eurostat.Point target = new Eurostat.Point(
                now.year() + values.demand().yearsLeft(), values.demand().limit());
        return Optional.of(Eurostat.towards(from, now, target, values.sign(), Eurostat.Limits.WITH_TARGET));
    }

    /** After the target year a pace leads nowhere: what is not reached is insufficient at best. */
    static TargetStatus status(EurostatProgress progress, TargetValues values) {
        boolean late = !values.demand().isDirection() && !values.demand().isAhead();
        return switch (progress) {
            case REACHED -> TargetStatus.REACHED;
            case SIGNIFICANT -> late ? TargetStatus.INSUFFICIENT : TargetStatus.SIGNIFICANT;
            case MODERATE -> late ? TargetStatus.INSUFFICIENT : TargetStatus.MODERATE;
            case INSUFFICIENT -> TargetStatus.INSUFFICIENT;
            case AWAY, FAR_AWAY -> TargetStatus.AWAY;
        };
    }

    static void note(Eurostat progress, TargetNumbers numbers) {
        progress.growthTowards().ifPresent(growth -> numbers.growth = growth);
        progress.requiredGrowth().ifPresent(growth -> numbers.requiredGrowth = growth);
        (progress.ratio().isPresent() ? progress.ratio() : progress.linearRatio())
                .ifPresent(ratio -> numbers.paceRatio = ratio);
    }
}
