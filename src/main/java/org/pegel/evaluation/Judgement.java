package org.pegel.evaluation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Cohort;
import org.pegel.alert.Reconciliation;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.observation.Series;
import org.pegel.observation.Values;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.Finding;
import org.pegel.rule.Judge;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;
import org.pegel.rule.Verdict;

/**
 * The part of a run that only looks: it reads the series in scope, computes their numbers and lets the rules judge.
 * Writes nothing.
 *
 * @param verdict findings and judged subjects
 * @param assessments the numbers that were judged
 * @param cohorts the cohorts that have data
 */
public record Judgement(Verdict verdict, List<Assessment> assessments, Set<Cohort> cohorts) {

    /**
     * Judges what is in scope.
     *
     * @param store the values to judge
     * @param period the period to judge; absent for the newest of each series
     * @param asOf the day to judge for
     */
    public static Judgement of(
            RuleSet rules, Values store, EvaluationScope scope, @Nullable Period period, LocalDate asOf) {
        Catalogue catalogue = rules.catalogue();
        List<Series> inScope = new ArrayList<>();
        List<Series> city = new ArrayList<>();
        for (Series series : read(catalogue, store, scope)) {
            District district = catalogue.districts().get(series.key().district());
            if (district == null || !catalogue.groups().containsKey(series.key().group())) {
                continue; // stored under an earlier version of the rules, no longer watched
            }
            if (district.isCity()) {
                city.add(series);
            }
            if (scope.cohorts().contains(new Cohort(series.key().indicator(), district.level()))) {
                inScope.add(series);
            }
        }
        List<Assessment> assessments = rules.assessor().assess(inScope, city, period, asOf);
        List<DeliveryStatus> deliveries =
                period == null ? ExpectedDeliveries.of(catalogue, store, scope.sources(), asOf) : List.of();
        Set<Cohort> cohorts = inScope.stream()
                .map(series ->
                        cohort(catalogue, series.key().indicator(), series.key().district()))
                .collect(Collectors.toSet());
        return new Judgement(new Judge(rules).judge(assessments, deliveries), assessments, cohorts);
    }

    private static List<Series> read(Catalogue catalogue, Values store, EvaluationScope scope) {
        if (scope.whole()) {
            return store.series(scope.indicators(), null, null);
        }
        Set<String> levels = scope.levels();
        List<String> districts = catalogue.districts().values().stream()
                .filter(district -> levels.contains(district.level()))
                .map(District::id)
                .toList();
        return store.series(scope.indicators(), districts, null);
    }

    private static Cohort cohort(Catalogue catalogue, String indicator, String district) {
        return new Cohort(indicator, catalogue.district(district).level());
    }

    /**
     * What follows for the alerts.
     *
     * @param rules the rules that judged
     * @param inventory the cohorts that earlier runs have seen
     * @param unwatched subjects of alerts that nobody watches any more; they are resolved too
     * @param whyGone why an alert on a subject is resolved when its finding is gone, German
     */
    public Reconciliation reconciliation(
            RuleSet rules, Set<Cohort> inventory, Set<Subject> unwatched, Function<Subject, String> whyGone) {
        Set<Subject> judged = new HashSet<>(verdict.judged());
        judged.addAll(unwatched);
        return new Reconciliation(
                verdict.findings(),
                judged,
                firstSeen(rules.catalogue(), inventory),
                mayOpen(),
                rules::replaced,
                whyGone);
    }

    /**
     * Which findings rest on data that no run has seen before. What a source owes does so as long as nothing of the
     * source was ever judged.
     */
    private Predicate<Finding> firstSeen(Catalogue catalogue, Set<Cohort> inventory) {
        Set<Cohort> fresh = new HashSet<>(cohorts);
        fresh.removeAll(inventory);
        Set<String> knownSources = inventory.stream()
                .map(cohort -> catalogue.indicators().get(cohort.indicator()))
                .filter(Objects::nonNull)
                .map(Indicator::source)
                .collect(Collectors.toSet());
        return finding -> finding.subject() instanceof Subject.OfDelivery delivery
                ? !knownSources.contains(delivery.source())
                : concerned(catalogue, finding.subject()).stream().anyMatch(fresh::contains);
    }

    /** The cohorts that a subject rests on; none for what a source owes. */
    Set<Cohort> concerned(Catalogue catalogue, Subject subject) {
        if (subject instanceof Subject.OfSeries series) {
            return Set.of(cohort(catalogue, series.indicator(), series.district()));
        }
        if (subject instanceof Subject.OfLevel level) {
            return Set.of(new Cohort(level.indicator(), level.level()));
        }
        if (subject instanceof Subject.OfField field) {
            String level = catalogue.district(field.district()).level();
            return cohorts.stream()
                    .filter(cohort -> cohort.level().equals(level))
                    .filter(cohort ->
                            catalogue.indicator(cohort.indicator()).field().equals(field.field()))
                    .collect(Collectors.toSet());
        }
        return Set.of();
    }

    /**
     * Which findings may open an alert: those on series whose newest value is recent. A field or a level is as recent as
     * its most recent series; what a source owes always is.
     */
    private Predicate<Finding> mayOpen() {
        Set<Subject> recent = new HashSet<>();
        for (Assessment assessment : assessments) {
            if (assessment.isRecent()) {
                recent.add(
                        new Subject.OfSeries(assessment.indicatorId(), assessment.districtId(), assessment.groupId()));
                recent.add(new Subject.OfField(assessment.districtId(), assessment.fieldId()));
                recent.add(new Subject.OfLevel(assessment.indicatorId(), assessment.levelId(), assessment.groupId()));
            }
        }
        return finding -> finding.subject() instanceof Subject.OfDelivery || recent.contains(finding.subject());
    }
}
