package org.pegel.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertStore;
import org.pegel.alert.Reconciliation;
import org.pegel.alert.Run;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Period;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.SeriesRef;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Subject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs evaluations: values in, alerts out. The numbers are computed outside the transaction; inside, one run at a time
 * reconciles the alerts, and begins anew when data or rules have changed meanwhile. In a process those who follow after
 * the commit see the runs one after the other, in their order.
 */
@Service
public class Evaluations {
    private static final Logger LOG = LoggerFactory.getLogger(Evaluations.class);

    /** So often it computes beside those who write; then it makes them wait, so that a steady stream can't starve it. */
    private static final int ATTEMPTS_OUTSIDE = 3;

    private final ActiveRuleSet rules;
    private final ObservationStore observations;
    private final AlertStore alerts;
    private final EvaluationStore runs;
    private final EvaluationDay day;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final Lock turn = new ReentrantLock();

    Evaluations(
            ActiveRuleSet rules,
            ObservationStore observations,
            AlertStore alerts,
            EvaluationStore runs,
            EvaluationDay day,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.observations = observations;
        this.alerts = alerts;
        this.runs = runs;
        this.day = day;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Judges everything, as of the evaluation day. */
    public EvaluationResult evaluateAll() {
        return evaluateAll(day.today());
    }

    EvaluationResult evaluateAll(LocalDate asOf) {
        return run(EvaluationScope::everything, List.of(), asOf);
    }

    /**
     * Judges what has changed, with the cohorts that it dirties.
     *
     * @param deliveries ids of the deliveries that brought the changes; they count as judged afterwards
     */
    EvaluationResult evaluate(Collection<SeriesRef> changed, Collection<String> deliveries) {
        return run(catalogue -> EvaluationScope.of(catalogue, changed), deliveries, day.today());
    }

    /**
     * Looks without remembering: what the rules say today of the values at a period.
     *
     * @param period the period; absent for the newest of each series
     */
    public EvaluationResult look(@Nullable Period period) {
        RuleSet current = rules.current();
        LocalDate asOf = day.today();
        Judgement judgement =
                Judgement.of(current, observations, EvaluationScope.everything(current.catalogue()), period, asOf);
        return result(current, judgement, asOf, List.of());
    }

    /** Whether released data or the rules in force have not been judged yet, for instance after a crash. */
    boolean isDue() {
        return isDue(Duration.ZERO);
    }

    /** Like {@link #isDue()}, but passes over data so young that its own evaluation may still be running. */
    boolean isDue(Duration settled) {
        String version = rules.current().version();
        return runs.hasUnjudged(clock.instant().minus(settled).plusNanos(1000))
                || runs.newestRun().map(run -> !run.ruleSet().equals(version)).orElse(false);
    }

    private EvaluationResult run(
            Function<Catalogue, EvaluationScope> scopes, Collection<String> deliveries, LocalDate asOf) {
        for (int attempt = 0; attempt < ATTEMPTS_OUTSIDE; attempt++) {
            Computed computed = compute(scopes, asOf);
            Optional<EvaluationResult> result =
                    inTurn(() -> isStillTrue(computed) ? Optional.of(commit(computed, deliveries)) : Optional.empty());
            if (result.isPresent()) {
                return result.get();
            }
            LOG.info("Daten oder Regeln haben sich während der Auswertung geändert; sie beginnt neu.");
        }
        return inTurn(() -> {
            runs.lock();
            return commit(compute(scopes, asOf), deliveries);
        });
    }

    /** The lock in the database is gone with the commit; whoever follows after it must not be overtaken either. */
    private <T> T inTurn(Supplier<T> step) {
        turn.lock();
        try {
            return transaction.execute(status -> step.get());
        } finally {
            turn.unlock();
        }
    }

    /** What a run has computed, and from what. */
    private record Computed(
            RuleSet rules,
            long dataVersion,
            EvaluationScope scope,
            Judgement judgement,
            LocalDate asOf,
            Instant started) {}

    private Computed compute(Function<Catalogue, EvaluationScope> scopes, LocalDate asOf) {
        Instant started = clock.instant();
        RuleSet current = rules.inForce();
        long dataVersion = observations.dataVersion();
        EvaluationScope scope = scopes.apply(current.catalogue());
        Judgement judgement = Judgement.of(current, observations, scope, null, asOf);
        return new Computed(current, dataVersion, scope, judgement, asOf, started);
    }

    private boolean isStillTrue(Computed computed) {
        return runs.lock() == computed.dataVersion()
                && rules.inForce().version().equals(computed.rules().version());
    }

    private EvaluationResult commit(Computed computed, Collection<String> deliveries) {
        RuleSet current = computed.rules();
        EvaluationScope scope = computed.scope();
        Judgement judgement = computed.judgement();
        Instant at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Run run = new Run(UUID.randomUUID().toString(), at, current.version());
        List<WithdrawnDelivery> withdrawn = runs.unjudgedWithdrawals();
        if (scope.whole()) {
            runs.markAllJudged();
        } else {
            runs.markJudged(deliveries);
        }
        WhyGone why = new WhyGone(current.catalogue(), withdrawn, newVersion(current), scope.whole());
        List<AlertChange> changes = reconcile(current, judgement, why, run);
        Duration took = Duration.between(computed.started(), at);
        EvaluationResult result = result(current, judgement, computed.asOf(), changes);
        runs.save(new EvaluationRun(
                run.evaluation(),
                at,
                computed.asOf(),
                current.version(),
                computed.dataVersion(),
                scope.whole(),
                result.assessments().size(),
                result.findings().size(),
                changes.size(),
                took));
        events.publishEvent(new EvaluationCompleted(
                run.evaluation(),
                at,
                computed.asOf(),
                current.version(),
                current.catalogue(),
                scope,
                result.assessments(),
                result.findings().size(),
                changes,
                took));
        return result;
    }

    /** What the version is called with which not everything has been judged yet. */
    private @Nullable String newVersion(RuleSet current) {
        return runs.newestWholeRun()
                .filter(run -> !run.ruleSet().equals(current.version()))
                .map(run -> rules.name())
                .orElse(null);
    }

    private List<AlertChange> reconcile(RuleSet current, Judgement judgement, WhyGone why, Run run) {
        List<Alert> known = new ArrayList<>(alerts.unresolved());
        Set<Subject> unwatched = known.stream()
                .map(alert -> alert.key().subject())
                .filter(subject -> !WhyGone.isWatched(current.catalogue(), subject))
                .collect(Collectors.toSet());
        Reconciliation reconciliation =
                judgement.reconciliation(current, runs.inventory(), unwatched, subject -> why.of(subject, judgement));
        known.addAll(alerts.resolved(reconciliation.keys()));
        List<AlertChange> changes = reconciliation.steps(known, run);
        alerts.save(changes);
        runs.addToInventory(judgement.cohorts(), run.at());
        return changes;
    }

    /**
     * Looks without remembering: what the rules would say if a waiting delivery counted, beside what they say now.
     *
     * @param delivery id of the delivery
     */
    Preview preview(String delivery) {
        RuleSet current = rules.current();
        LocalDate asOf = day.today();
        EvaluationScope scope = EvaluationScope.of(current.catalogue(), observations.waiting(delivery));
        Judgement then = Judgement.of(current, new AsIfReleased(observations, delivery), scope, null, asOf);
        Judgement now = Judgement.of(current, observations, scope, null, asOf);
        return new Preview(result(current, then, asOf, List.of()), now.verdict().findings());
    }

    private static EvaluationResult result(
            RuleSet rules, Judgement judgement, LocalDate asOf, List<AlertChange> changes) {
        return new EvaluationResult(
                asOf,
                rules.version(),
                judgement.assessments(),
                judgement.verdict().findings(),
                changes);
    }
}
