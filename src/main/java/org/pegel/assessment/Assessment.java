package org.pegel.assessment;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.observation.Series;
import org.pegel.target.Target;

/**
 * One fact: a series at a period, and what follows from it. Pure; what is asked is computed, once. Not for several
 * threads at a time.
 *
 * <p>A number that can't be computed is absent: ask its {@code has…} method first, the getter fails otherwise;
 * {@link #absent()} gives the reasons. Numbers are in the unit of the indicator. Values are compared only with those
 * since the last break; periods without a value, and those not to be judged, are skipped.
 */
public final class Assessment extends ComparedPoint {

    private static final int UNKNOWN = -1;

    private final Frame frame;
    private final Rhythm rhythm;
    private final Setting setting;

    private @Nullable Stages stages;
    private @Nullable List<GapStage> gapStages;
    private @Nullable Eligibility eligibility;
    private @Nullable ComparableValues comparable;
    private @Nullable TargetTrackings trackings;
    private @Nullable Trend trend;
    private @Nullable CityValue city;
    private @Nullable RobustZ yearlyChange;
    private @Nullable Reliability reliability;
    private boolean yearlyChangeKnown;
    private int run = UNKNOWN;

    Assessment(Frame frame, Series series, int index, District district, Group group, Rhythm rhythm) {
        super(series, index, frame.indicator(), district, group, frame.asOf());
        this.frame = frame;
        this.rhythm = rhythm;
        this.setting = frame.setting(district, group, series.kind());
    }

    /** Whether the value may be judged; if not, there is no run, stage, status or jump. */
    public boolean isJudged() {
        return eligibility().isJudged();
    }

    /** Why it is not judged, German; absent when it is. */
    public @Nullable String notJudgedReason() {
        return eligibility().reasonAgainst();
    }

    /** Whether the value is judged and worse than the previous one, by more than rounding alone may have made. */
    public boolean worsened() {
        return run() > 0;
    }

    /** Worsenings in a row that end with this period; a missing period in between starts a new run. */
    public int run() {
        if (run == UNKNOWN) {
            run = isJudged() ? comparable().run(sign(), step()) : 0;
        }
        return run;
    }

    /** The stage with its memory: confirmed over periods, left only at the recovery value. NONE when not judged. */
    public Stage stage() {
        return isJudged() ? stages().now() : Stage.NONE;
    }

    /** The stage of the last comparable value before this period. */
    public Stage previousStage() {
        return stages().before();
    }

    /** The stage of the value alone, without memory; below {@link #stage()} until it has recovered. */
    public Stage stageOfValue() {
        return isJudged() ? Stages.of(threshold(), sign(), value()) : Stage.NONE;
    }

    /** How it does under each threshold on its gap to the city or to another group. */
    public List<GapStage> gapStages() {
        if (gapStages == null) {
            gapStages = GapStage.of(this, frame, setting);
        }
        return gapStages;
    }

    /** The target that {@link #targetTracking()} speaks of; absent when there is none in force on the evaluation day. */
    public @Nullable Target target() {
        List<Target> targets = setting.targets();
        if (targets.isEmpty()) {
            return null;
        }
        return targets.size() == 1 ? targets.get(0) : targetTracking().target();
    }

    /** How the series does on its way to its target; with several targets, to the one for which it does worst. */
    public TargetTracking targetTracking() {
        return targetTrackings().worst();
    }

    /** How the series does on its way to each of its targets. */
    public TargetTrackings targetTrackings() {
        if (trackings == null) {
            trackings = TargetTrackings.of(this, frame, setting);
        }
        return trackings;
    }

    /** Where the series is going. */
    public Trend trend() {
        if (trend == null) {
            trend = new Trend(this, comparable(), sign());
        }
        return trend;
    }

    public TargetStatus targetStatus() {
        return targetTracking().status();
    }

    @Override
    public boolean hasCityValue() {
        return city().isPresent();
    }

    @Override
    public double cityValue() {
        require(city().isPresent(), "value of the city");
        return city().value();
    }

    /**
     * The newest change over a year among the earlier ones, parts of a year compared with the same part of the year
     * before; absent when there are fewer than five earlier ones, or when the value is not judged.
     */
    public @Nullable RobustZ yearlyChange() {
        if (!yearlyChangeKnown) {
            yearlyChange = isJudged() ? comparable().sameSeason().lastChangeAmongEarlier() : null;
            yearlyChangeKnown = true;
        }
        return yearlyChange;
    }

    /** Whether {@link #yearlyChange()} has a score. */
    public boolean hasRobustZ() {
        RobustZ test = yearlyChange();
        return test != null && test.hasZ();
    }

    /** The score of {@link #yearlyChange()}. */
    public double robustZ() {
        RobustZ test = yearlyChange();
        if (test == null) {
            throw absent("score of its yearly change");
        }
        return test.z();
    }

    /** Whether {@link #yearlyChange()} is unusual. */
    public boolean isJump() {
        RobustZ test = yearlyChange();
        return test != null && test.isJump();
    }

    /** Whether there is a jump, and it goes the wrong way. */
    public boolean isJumpForTheWorse() {
        RobustZ test = yearlyChange();
        return test != null && test.isJump() && sign() * test.side() < 0;
    }

    /** Whether it rests on enough data for a test, or for a comparison with other districts. */
    public Reliability reliability() {
        if (reliability == null) {
            reliability = new Reliability(this, frame.requirements());
        }
        return reliability;
    }

    /** How far its group lies from the one it is compared with; absent when there is no other, or it has no value. */
    public @Nullable GroupGap gap() {
        return GroupGap.of(this, frame.together());
    }

    /** Whether the period is so recent that an alert may open: ended less than two rhythms and the delivery lag ago. */
    public boolean isRecent() {
        return asOf().isBefore(rhythm.plus(period().end(), 2).plus(indicator().deliveryLag()));
    }

    /** Why a number of the contract of {@code assess} is absent: field to reason, German; in the order of the fields. */
    public Map<String, String> absent() {
        return AbsentReasons.of(this);
    }

    /** The last break before or in this period, as far as it is why there is no earlier value; absent when there is none. */
    @Nullable
    SeriesEvent lastBreak() {
        return setting.events().lastBreak(period());
    }

    @Override
    double step() {
        return TimeAxis.step(period()) * rhythm.every();
    }

    /** Where the periods of the series stand, in years; shared, not to be changed. */
    double[] times() {
        return frame.times(series());
    }

    int sign() {
        return indicator().direction().sign();
    }

    @Override
    Frame frame() {
        return frame;
    }

    @Override
    Setting setting() {
        return setting;
    }

    private Stages stages() {
        if (stages == null) {
            stages = Stages.of(threshold(), frame.requirements(), sign(), comparable(), series(), index());
        }
        return stages;
    }

    private Eligibility eligibility() {
        if (eligibility == null) {
            eligibility =
                    Eligibility.of(indicator(), series(), index(), setting.events(), threshold(), frame.requirements());
        }
        return eligibility;
    }

    @Override
    ComparableValues comparable() {
        if (comparable == null) {
            comparable = ComparableValues.upTo(series(), index(), setting.events());
        }
        return comparable;
    }

    private CityValue city() {
        if (city == null) {
            city = CityValue.of(setting.city(), setting.cityEvents(), period());
        }
        return city;
    }
}
