package org.pegel.release.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetTracking;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.observation.Values;
import org.pegel.rule.Finding;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.Speaks;
import org.pegel.table.Problems;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/**
 * A rule set against the values that are there: rules that would have spoken always or never, and targets that are
 * already met. Every period that is stored is judged once, each with all that is known today.
 */
public final class StoredData {
    private final RuleSet rules;
    private final List<Series> series;
    private final LocalDate today;

    private StoredData(RuleSet rules, List<Series> series, LocalDate today) {
        this.rules = rules;
        this.series = series;
        this.today = today;
    }

    /** Notes what only shows on the values, as warnings; nothing while there are none. */
    public static void check(RuleSet rules, Values values, LocalDate today, Problems problems) {
        List<Series> series = values.series(rules.catalogue().indicators().keySet(), null, null);
        if (!series.isEmpty()) {
            StoredData data = new StoredData(rules, series, today);
            data.checkRules(problems);
            data.checkTargets(problems);
        }
    }

    /** How often a rule could have spoken, and how often it did. */
    private static final class Tally {
        private final PolicyRule rule;
        private long cases;
        private long findings;

        Tally(PolicyRule rule) {
            this.rule = rule;
        }
    }

    private void checkRules(Problems problems) {
        Map<String, Tally> tallies = new HashMap<>();
        rules.rules().book().rules().forEach(rule -> tallies.put(rule.id(), new Tally(rule)));
        if (tallies.isEmpty()) {
            return;
        }
        Judge judge = new Judge(rules);
        for (Period period : periods()) {
            List<Assessment> assessments = rules.assessor().assess(series, series, period, today);
            for (Finding finding : judge.judge(assessments, List.of()).findings()) {
                Tally tally = tallies.get(finding.ruleId());
                if (tally != null && isOf(period, finding)) {
                    tally.findings++;
                }
            }
            tallies.values().forEach(tally -> tally.cases += cases(tally.rule, period, assessments));
        }
        rules.rules().book().ids().stream()
                .flatMap(id -> Stream.ofNullable(tallies.get(id)))
                .forEach(tally -> note(tally, problems));
    }

    /** Every period in which a series was judged; a finding belongs to the period of its series. */
    private Collection<Period> periods() {
        TreeSet<Period> periods = new TreeSet<>();
        for (Series one : series) {
            for (int i = 0; i <= one.newest(); i++) {
                periods.add(one.period(i));
            }
        }
        return periods;
    }

    /** A yearly value is judged again at each part of the year that ends with it; it counts once. */
    private static boolean isOf(Period period, Finding finding) {
        return !(finding.subject() instanceof Subject.OfSeries)
                || finding.period().equals(period);
    }

    private static long cases(PolicyRule rule, Period period, List<Assessment> assessments) {
        return assessments.stream()
                .filter(one -> rule.scope().includes(one.indicatorId(), one.district(), one.groupId()))
                .filter(one -> one.period().equals(period) && one.isJudged())
                .count();
    }

    private static void note(Tally tally, Problems problems) {
        PolicyRule rule = tally.rule;
        if (tally.cases == 0) {
            problems.warning(rule.place(), rule.id(), "es gibt keinen Wert, für den diese Regel gilt", null);
        } else if (tally.findings == 0) {
            String message = "von " + tally.cases + " gespeicherten Werten hätte keiner diese Regel ausgelöst";
            problems.warning(rule.place(), rule.id(), message, null);
        } else if (rule.speaks() == Speaks.OF_SERIES && tally.findings == tally.cases) {
            String message = "jeder der " + tally.cases + " gespeicherten Werte hätte diese Regel ausgelöst";
            problems.warning(rule.place(), rule.id(), message, null);
        }
    }

    private void checkTargets(Problems problems) {
        Map<Target, List<Boolean>> met = new HashMap<>();
        for (Assessment newest : rules.assessor().assess(series, series, null, today)) {
            for (TargetTracking tracking : newest.targetTrackings().all()) {
                Target target = tracking.target();
                if (target != null && newest.isJudged() && isStillAhead(target)) {
                    met.computeIfAbsent(target, row -> new ArrayList<>()).add(isMet(target, newest));
                }
            }
        }
        for (Target target : rules.targets().all()) {
            List<Boolean> ofTarget = met.getOrDefault(target, List.of());
            if (!ofTarget.isEmpty() && !ofTarget.contains(false)) {
                String message = ofTarget.size() == 1
                        ? "der neueste Wert erfüllt das Ziel schon"
                        : "die neuesten Werte aller " + ofTarget.size() + " Reihen erfüllen das Ziel schon";
                problems.warning(target.place(), null, message, null);
            }
        }
    }

    private boolean isStillAhead(Target target) {
        Integer year = target.year();
        return target.aim().type() == TargetType.REACH
                && target.aim().value() != null
                && year != null
                && year >= today.getYear();
    }

    private static boolean isMet(Target target, Assessment newest) {
        Double wanted = target.aim().value();
        return wanted != null && newest.indicator().direction().sign() * (newest.value() - wanted) >= 0;
    }
}
