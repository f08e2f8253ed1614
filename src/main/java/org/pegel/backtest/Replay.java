package org.pegel.backtest;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import org.pegel.alert.AlertChange;
import org.pegel.alert.Cohort;
import org.pegel.alert.Reconciliation;
import org.pegel.alert.Run;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationScope;
import org.pegel.evaluation.Judgement;
import org.pegel.observation.SeriesRef;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;

/**
 * Goes through the past day by day: on the day after values became known it judges what they dirty, as a delivery does;
 * on days on which targets or thresholds begin or end, and with each new year, what they concern, as a night does. A cohort is
 * judged for the first time when its values for the first period are there; that is its Bestandsaufnahme.
 */
final class Replay {
    private final RuleSet rules;
    private final Publications publications;
    private final Runnable checkpoint;
    private final KnownValues values = new KnownValues();
    private final AlertLives lives = new AlertLives();
    private final Outcomes outcomes;
    private final Set<Cohort> inventory = new HashSet<>();
    private final NavigableSet<LocalDate> judgedDays = new TreeSet<>();
    private int learnt;

    Replay(RuleSet rules, Publications publications, Runnable checkpoint) {
        this.rules = rules;
        this.publications = publications;
        this.checkpoint = checkpoint;
        this.outcomes = new Outcomes(rules);
    }

    /** @param time the time for which the publications were gathered */
    void run(ReplayedTime time) {
        LocalDate first = time.from().end();
        LimitDays limits = LimitDays.of(rules, first, publications.lastDay().plusDays(1));
        TreeSet<LocalDate> days = new TreeSet<>(limits.all());
        days.add(first);
        publications.all().forEach(news -> days.add(news.day().plusDays(1)));
        for (LocalDate day : days) {
            checkpoint.run();
            Set<SeriesRef> changed = learnBefore(day);
            changed.addAll(limits.concerned(day));
            if (day.equals(first)) {
                changed.addAll(LimitDays.refs(
                        rules.catalogue(), rules.catalogue().indicators().keySet()));
            }
            judge(EvaluationScope.of(rules.catalogue(), changed).only(cohort -> isUnderWay(cohort, day)), day);
        }
        lives.end();
    }

    private boolean isUnderWay(Cohort cohort, LocalDate day) {
        CohortDays days = publications.days(cohort);
        return days != null && days.first().isBefore(day);
    }

    private Set<SeriesRef> learnBefore(LocalDate day) {
        Set<SeriesRef> changed = new HashSet<>();
        List<Publications.Publication> all = publications.all();
        for (; learnt < all.size() && all.get(learnt).day().isBefore(day); learnt++) {
            Publications.Publication news = all.get(learnt);
            values.learn(news);
            changed.add(new SeriesRef(
                    news.line().key().indicator(), news.line().key().district()));
        }
        return changed;
    }

    private void judge(EvaluationScope scope, LocalDate day) {
        if (scope.cohorts().isEmpty()) {
            return;
        }
        Judgement judgement = Judgement.of(rules, values, scope, null, day);
        Reconciliation reconciliation =
                judgement.reconciliation(rules, inventory, Set.of(), subject -> Reconciliation.FINDING_GONE);
        Run run = new Run("backtest/" + day, day.atStartOfDay(ZoneOffset.UTC).toInstant(), rules.version());
        List<AlertChange> changes = reconciliation.steps(lives.alerts(), run);
        Map<Subject, Period> newest = new HashMap<>();
        lives.take(changes, day, subject -> newestOf(subject, judgement.assessments(), newest));
        judgement.assessments().forEach(outcomes::look);
        inventory.addAll(judgement.cohorts());
        judgedDays.add(day);
    }

    private static Period newestOf(Subject subject, List<Assessment> assessments, Map<Subject, Period> known) {
        if (known.isEmpty()) {
            BinaryOperator<Period> later = BinaryOperator.maxBy(Comparator.comparing(Period::end));
            for (Assessment one : assessments) {
                known.put(new Subject.OfSeries(one.indicatorId(), one.districtId(), one.groupId()), one.period());
                known.merge(new Subject.OfField(one.districtId(), one.fieldId()), one.period(), later);
                known.merge(new Subject.OfLevel(one.indicatorId(), one.levelId(), one.groupId()), one.period(), later);
            }
        }
        return Objects.requireNonNull(known.get(subject));
    }

    AlertLives lives() {
        return lives;
    }

    Outcomes outcomes() {
        return outcomes;
    }

    /** The days on which something was judged. */
    NavigableSet<LocalDate> judgedDays() {
        return judgedDays;
    }
}
