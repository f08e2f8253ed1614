package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.GapStage;
import org.pegel.assessment.TargetTracking;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;
import org.pegel.observation.SeriesKey;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;
import org.pegel.target.GapReference;
import org.pegel.target.Target;

/** Notes what came true: by the value as it was first known, and by the thresholds and targets in force then. */
final class Outcomes {
    private final RuleSet rules;
    private final Set<Integer> targetYears = new HashSet<>();
    private final Map<SeriesKey, Period> newest = new HashMap<>();
    private final Map<SeriesKey, List<LocalDate>> ahead = new HashMap<>();
    private final Map<Gap, Period> newestGaps = new HashMap<>();
    private final Set<Outcome> all = new LinkedHashSet<>();

    /** What is measured against a limit on a gap. */
    private record Gap(SeriesKey series, @Nullable GapReference to) {}

    Outcomes(RuleSet rules) {
        this.rules = rules;
        rules.targets().all().stream()
                .map(Target::year)
                .filter(Objects::nonNull)
                .forEach(targetYears::add);
    }

    /** In the order in which they came true. */
    Set<Outcome> all() {
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
        series.gapStages().stream().filter(gap -> gap.reasonAgainst() == null).forEach(gap -> look(series, gap));
        Period before = newest.get(series.key());
        if (before != null && before.compareTo(series.period()) >= 0) {
            return;
        }
        newest.put(series.key(), series.period());
        if (hasSomethingAhead(series)) {
            noteAhead(series);
        }
        if (before == null || !series.isJudged()) {
            return;
        }
        if (FirstReached.byValue(series)) {
            add(series, Outcome.Kind.THRESHOLD);
        }
        if (targetYears.contains(series.period().lastYear()) && missesTarget(series)) {
            add(series, Outcome.Kind.TARGET);
        }
    }

    /** The city or the other group may have its value later than the series. */
    private void look(Assessment series, GapStage gap) {
        Gap key = new Gap(series.key(), gap.threshold().gapTo());
        Period before = newestGaps.get(key);
        if (before != null && before.compareTo(series.period()) >= 0) {
            return;
        }
        newestGaps.put(key, series.period());
        if (FirstReached.isAhead(gap)) {
            noteAhead(series);
        }
        if (before != null && FirstReached.byGap(gap)) {
            add(series, Outcome.Kind.THRESHOLD);
        }
    }

    private void noteAhead(Assessment series) {
        ahead.computeIfAbsent(series.key(), first -> new ArrayList<>())
                .add(series.period().end());
    }

    private boolean hasSomethingAhead(Assessment series) {
        int year = series.period().lastYear();
        return FirstReached.isAhead(series)
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
