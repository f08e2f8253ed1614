package org.pegel.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.target.Threshold;

/**
 * How far a series is behind the city or another group, under a threshold for that gap ({@code Bezug}). The stage is that
 * of a replay over the gaps of all periods for which both sides have a value that may be compared, with confirmation and
 * recovery as for values. A gap counts on the worse side only: whoever is ahead has none.
 */
public final class GapStage {

    private final Threshold threshold;
    private final @Nullable Numbers numbers;
    private final @Nullable String reason;

    private record Numbers(String to, Shortfalls gaps, Stage before, Stage now) {
        int last() {
            return gaps.n() - 1;
        }
    }

    private GapStage(Threshold threshold, @Nullable Numbers numbers, @Nullable String reason) {
        this.threshold = threshold;
        this.numbers = numbers;
        this.reason = reason;
    }

    /** One for each threshold on a gap of the series, in the order of the file. */
    static List<GapStage> of(Assessment fact, Frame frame, Setting setting) {
        if (setting.gapThresholds().isEmpty()) {
            return List.of();
        }
        List<GapStage> stages = new ArrayList<>(setting.gapThresholds().size());
        for (Threshold threshold : setting.gapThresholds()) {
            String reason = fact.notJudgedReason();
            String group = Objects.requireNonNull(threshold.gapTo()).group();
            stages.add(
                    reason == null
                            ? of(threshold, fact, frame.compared(fact, setting, group), frame.requirements())
                            : new GapStage(threshold, null, reason));
        }
        return List.copyOf(stages);
    }

    private static GapStage of(
            Threshold threshold, Assessment fact, @Nullable Compared other, DataRequirements required) {
        Shortfalls gaps = other == null ? null : new Shortfalls(fact.comparable(), other.values(), fact.sign());
        if (other == null || gaps == null || gaps.n() == 0 || gaps.index(gaps.n() - 1) != fact.index()) {
            return new GapStage(threshold, null, "kein vergleichbarer Wert des Bezugs für denselben Zeitraum");
        }
        StageReplay replay = new StageReplay(threshold, -1);
        Stage before = Stage.NONE;
        String reason = null;
        for (int i = 0; i < gaps.n(); i++) {
            before = replay.stage();
            reason = gaps.reasonAgainst(i, threshold, required);
            if (reason == null) {
                replay.next(gaps.value(i));
            }
        }
        return reason != null
                ? new GapStage(threshold, null, reason)
                : new GapStage(threshold, new Numbers(other.to(), gaps, before, replay.stage()), null);
    }

    public Threshold threshold() {
        return threshold;
    }

    /** Id of the other group that the gap is measured to; absent when it is the city. */
    public @Nullable String group() {
        return Objects.requireNonNull(threshold.gapTo()).group();
    }

    /** Why there is no gap to judge, German; absent when there is one. */
    public @Nullable String reasonAgainst() {
        return reason;
    }

    /** NONE when there is no gap to judge. */
    public Stage stage() {
        return numbers == null ? Stage.NONE : numbers.now();
    }

    /** The stage of the gap before. */
    public Stage previousStage() {
        return known().before();
    }

    /** What the gap is measured to, German. */
    public String to() {
        return known().to();
    }

    /** The newest gap as a shortfall, in the unit of the indicator; negative when the series is ahead. */
    public double shortfall() {
        return known().gaps().value(known().last());
    }

    /** The i-th gap as a shortfall, oldest first; the last one is {@link #shortfall()}. */
    public double shortfall(int i) {
        return known().gaps().value(i);
    }

    /** The period of the i-th gap. */
    public Period period(int i) {
        return known().gaps().period(i);
    }

    /** The newest value of the city or the other group. */
    public double otherValue() {
        return known().gaps().othersValue(known().last());
    }

    /** Number of periods for which there is a gap. */
    public int n() {
        return known().gaps().n();
    }

    /** The limit that the stage speaks of: the Handlungsschwelle where it is reached, or where there is no other. */
    public double limit() {
        return Objects.requireNonNull(isAction() ? threshold.action() : threshold.review());
    }

    /** Whether {@link #limit()} is the Handlungsschwelle. */
    public boolean isAction() {
        return threshold.review() == null || stage() == Stage.ACTION;
    }

    /** Whether the gap itself is beyond the limit, and not only not yet recovered. */
    public boolean isBeyond() {
        return shortfall() > limit();
    }

    private Numbers known() {
        if (numbers == null) {
            throw new IllegalStateException("There is no gap: " + reason);
        }
        return numbers;
    }
}
