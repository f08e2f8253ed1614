package org.pegel.assessment;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.target.Target;

/** How a series does on its way to each of its targets. */
public final class TargetTrackings {

    private final List<TargetTracking> all;

    private TargetTrackings(List<TargetTracking> all) {
        this.all = all;
    }

    static TargetTrackings of(Assessment fact, Frame frame, Setting setting) {
        List<TargetTracking> all = new ArrayList<>(1);
        for (Target target : setting.targets()) {
            all.add(track(target, fact, frame, setting));
        }
        return new TargetTrackings(List.copyOf(all));
    }

    private static TargetTracking track(Target target, Assessment fact, Frame frame, Setting setting) {
        String reasonAgainst = fact.notJudgedReason();
        if (reasonAgainst != null) {
            return TargetTracker.notRated(target, reasonAgainst);
        }
        ComparableValues values = fact.comparable().sameSeason();
        return TargetTracker.track(target, values, other(target, fact, frame, setting), fact.period(), fact.sign());
    }

    private static @Nullable Compared other(Target target, Assessment fact, Frame frame, Setting setting) {
        return target.type().isGap()
                ? frame.compared(fact, setting, target.aim().comparedGroup())
                : null;
    }

    /** In the order of the file; none when the series has no target. */
    public List<TargetTracking> all() {
        return all;
    }

    /**
     * The one whose outlook is worst, of equal ones the first; one without verdict only when there is no verdict at all.
     */
    public TargetTracking worst() {
        TargetTracking worst = null;
        for (TargetTracking tracking : all) {
            if (worst == null
                    || isWorse(tracking.status().outlook(), worst.status().outlook())) {
                worst = tracking;
            }
        }
        return worst == null ? TargetTracker.withoutTarget() : worst;
    }

    private static boolean isWorse(TargetOutlook outlook, TargetOutlook than) {
        return outlook != TargetOutlook.UNKNOWN && (than == TargetOutlook.UNKNOWN || outlook.compareTo(than) > 0);
    }
}
