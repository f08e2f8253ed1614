package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.Stage;
import org.pegel.assessment.TargetTracking;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;
import org.pegel.target.Target;
import org.pegel.target.Threshold;

/** Notes what came true: by the value as it was first known, and by the thresholds and targets in force then. */
final class Outcomes {
    /** A threshold that was reached in so many years before is not reached for the first time. */
    static final int YEARS_WITHOUT = 5;

    private final RuleSet rules;
    private final Set<Integer> targetYears = new HashSet<>();
    private final Map<SeriesKey, Period> newest = new HashMap<>();
    private final Map<SeriesKey, List<LocalDate>> ahead = new HashMap<>();
    private final List<Outcome> all = new ArrayList<>();

    Outcomes(RuleSet rules) {
        this.rules = rules;
        rules.targets().all().stream()
                .map(Target::year)
                .filter(Objects::nonNull)
                .forEach(targetYears::add);
    }

    /** In the order in which they came true. */
    List<Outcome> all() {
        return all;
    }

    /** The newest period that was judged of a series; absent when none was. */
    @Nullable
    Period newest(SeriesKey series) {
        return newest.get(series);
    }

    /**
     * Whether at the end of a period of some time something could still come true on a series: it had a threshold whose
     * last stage it had not reached, or a target whose year was to end soon.
     *
     * @param from the end of the first period
     * @param to the end of the last period
     */
    boolean couldCome(SeriesKey series, LocalDate from, LocalDate to) {
        return ahead.getOrDefault(series, List.of()).stream().anyMatch(end -> !end.isBefore(from) && end.isBefore(to));
    }

    /** Looks at a series on an evaluation day. What stands when it is looked at for the first time came true before. */
    void look(Assessment series) {
        Period before = newest.get(series.key());
        if (before != null && before.compareTo(series.period()) >= 0) {
            return;
        }
        newest.put(series.key(), series.period());
        if (hasSomethingAhead(series)) {
            ahead.computeIfAbsent(series.key(), first -> new ArrayList<>())
                    .add(series.period().end());
        }
        if (before == null || !series.isJudged()) {
            return;
        }
        if (isReached(series)) {
            add(series, Outcome.Kind.THRESHOLD);
        }
        if (targetYears.contains(series.period().lastYear()) && missesTarget(series)) {
            add(series, Outcome.Kind.TARGET);
        }
    }

    private boolean hasSomethingAhead(Assessment series) {
        Threshold threshold = series.threshold();
        Stage last = threshold == null ? Stage.NONE : threshold.action() == null ? Stage.REVIEW : Stage.ACTION;
        int year = series.period().lastYear();
        return series.stage().compareTo(last) < 0
                || (targetYears.stream().anyMatch(end -> end > year && end <= year + Skills.YEARS_AHEAD)
                        && targets(series).stream().anyMatch(target -> isSoon(target, year)));
    }

    private static boolean isSoon(Target target, int year) {
        Integer end = target.year();
        return end != null && end > year && end <= year + Skills.YEARS_AHEAD;
    }

    private List<Target> targets(Assessment series) {
        return rules.targets()
                .of(
                        series.indicatorId(),
                        series.district(),
                        series.groupId(),
                        series.period().end().minusDays(1));
    }

    private void add(Assessment series, Outcome.Kind kind) {
        all.add(new Outcome(
                new Subject.OfSeries(series.indicatorId(), series.districtId(), series.groupId()),
                kind,
                series.period()));
    }

    private static boolean isReached(Assessment series) {
        Threshold threshold = series.threshold();
        if (threshold == null || series.stage().compareTo(series.previousStage()) <= 0) {
            return false;
        }
        boolean isAction = series.stage() == Stage.ACTION || threshold.review() == null;
        return !wasReached(
                series, threshold, Objects.requireNonNull(isAction ? threshold.action() : threshold.review()));
    }

    /** Whether a limit was reached in the years before, apart from values at the end that now confirm each other. */
    private static boolean wasReached(Assessment series, Threshold threshold, double limit) {
        int end = series.n() - 1;
        while (end > 0 && isBeyond(series, end - 1, limit)) {
            end--;
        }
        LocalDate since = series.period().end().minusYears(YEARS_WITHOUT);
        int run = 0;
        for (int i = 0; i < end; i++) {
            boolean counts = !series.comparablePeriod(i).end().isBefore(since);
            run = counts && isBeyond(series, i, limit) ? run + 1 : 0;
            if (run >= threshold.confirmation()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBeyond(Assessment series, int i, double limit) {
        return series.indicator().direction().sign() * (limit - series.comparableValue(i)) > 0;
    }

    private boolean missesTarget(Assessment series) {
        Period period = series.period();
        Indicator indicator = series.indicator();
        Rhythm rhythm = Objects.requireNonNull(indicator.rhythm(series.levelId()));
        boolean isLastOfYear = rhythm.after(period).lastYear() > period.lastYear();
        return isLastOfYear
                && targets(series).stream()
                        .filter(target -> Objects.equals(target.year(), period.lastYear()))
                        .anyMatch(target -> isMissed(target, series));
    }

    private static boolean isMissed(Target target, Assessment series) {
        double value = series.value();
        Double asked = target.valueAskedFor();
        if (asked != null) {
            return series.indicator().direction().sign() * (asked - value) > 0;
        }
        Double lower = target.aim().lower();
        Double upper = target.aim().upper();
        if (lower != null || upper != null) {
            return (lower != null && value < lower) || (upper != null && value > upper);
        }
        double allowed = target.value() == null ? 0 : target.value();
        return series.targetTrackings().all().stream()
                .filter(tracking -> target.equals(tracking.target()))
                .map(TargetTracking::gap)
                .anyMatch(gap -> gap.isPresent() && gap.getAsDouble() > allowed);
    }
}
