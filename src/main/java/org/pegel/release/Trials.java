package org.pegel.release;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.Backtest;
import org.pegel.backtest.BacktestResult;
import org.pegel.backtest.BacktestSummary;
import org.pegel.backtest.Chronicle;
import org.pegel.backtest.ReplayedTime;
import org.pegel.observation.ObservationStore;
import org.pegel.rule.RuleSet;
import org.pegel.table.Problems;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tries rules out on the past: those of a version against those it changes, or those in force. One at a time whoever asks,
 * because it holds all values in memory; what nobody has asked for gives way.
 */
@Service
public class Trials {
    private final RuleSetStore store;
    private final ObservationStore observations;
    private final TransactionTemplate transaction;
    private final Semaphore people = new Semaphore(1);
    private final Lock memory = new ReentrantLock();

    Trials(RuleSetStore store, ObservationStore observations, TransactionTemplate transaction) {
        this.store = store;
        this.observations = observations;
        this.transaction = transaction;
    }

    /**
     * Replays the time with a version and the one it changes, and keeps the summary with it.
     *
     * @throws RuleSetStateException when it has errors, or another trial is running
     */
    public RuleSetVersion run(RuleSetVersion version, ReplayedTime time) {
        String summary = alone(() -> summary(version, values -> Optional.of(time), () -> {}))
                .orElseThrow();
        return transaction.execute(status -> {
            store.lock();
            RuleSetVersion tried = store.find(version.number()).orElseThrow().triedOut(summary);
            store.save(tried);
            return tried;
        });
    }

    /**
     * What rules would have said, and others over the same time.
     *
     * @param against absent when they are not compared
     */
    public record Trial(BacktestResult result, @Nullable BacktestResult against) {}

    /**
     * Replays the time with some rules and keeps nothing.
     *
     * @param against what to compare them with; absent for nothing
     * @throws RuleSetStateException when another trial is running
     */
    public Trial run(RuleSet rules, @Nullable RuleSet against, ReplayedTime time) {
        return alone(() -> {
            Chronicle values = Chronicle.read(observations, indicators(rules, against));
            return new Trial(
                    Backtest.run(rules, values, time), against == null ? null : Backtest.run(against, values, time));
        });
    }

    /**
     * The rules of a version.
     *
     * @throws RuleSetStateException when it has errors
     */
    public RuleSet rules(RuleSetVersion version) {
        RuleFolder folder = folder(version.number());
        if (folder == null) {
            throw new RuleSetStateException(version.name() + " hat Fehler und lässt sich nicht nachspielen");
        }
        return folder.rules();
    }

    private static Set<String> indicators(RuleSet rules, @Nullable RuleSet others) {
        Set<String> indicators = new HashSet<>(rules.catalogue().indicators().keySet());
        if (others != null) {
            indicators.addAll(others.catalogue().indicators().keySet());
        }
        return indicators;
    }

    private <T> T alone(Supplier<T> trial) {
        if (!people.tryAcquire()) {
            throw new RuleSetStateException("Es läuft schon ein Rückblick; bitte danach noch einmal.");
        }
        try {
            memory.lock();
            try {
                return trial.get();
            } finally {
                memory.unlock();
            }
        } finally {
            people.release();
        }
    }

    /**
     * What a version and the one it changes would have found in the last years that are complete. Nobody has asked for it:
     * it ends as soon as somebody asks for a trial.
     *
     * @param checkpoint called often; what it throws ends the trial
     * @return empty when there are no values to replay
     * @throws RuleSetStateException when it has errors
     * @throws CancellationException when somebody else wants to
     */
    Optional<String> unasked(RuleSetVersion version, int years, LocalDate today, Runnable checkpoint) {
        if (!memory.tryLock()) {
            throw new CancellationException();
        }
        try {
            return summary(version, values -> ReplayedTime.lastYears(values, years, today), () -> {
                if (isAskedFor()) {
                    throw new CancellationException();
                }
                checkpoint.run();
            });
        } finally {
            memory.unlock();
        }
    }

    /** Whether somebody is trying something out, or waits to. */
    boolean isAskedFor() {
        return people.availablePermits() == 0;
    }

    private Optional<String> summary(
            RuleSetVersion version, Function<Chronicle, Optional<ReplayedTime>> time, Runnable checkpoint) {
        RuleSet rules = rules(version);
        Long base = version.base();
        RuleFolder changed = base == null ? null : folder(base);
        RuleSet before = changed == null ? null : changed.rules();
        Chronicle values = Chronicle.read(observations, indicators(rules, before), checkpoint);
        return time.apply(values).map(span -> {
            BacktestResult result = Backtest.run(rules, values, span, checkpoint);
            return before == null
                    ? BacktestSummary.of(result)
                    : BacktestSummary.of(result, Backtest.run(before, values, span, checkpoint), "Fassung " + base);
        });
    }

    private @Nullable RuleFolder folder(long number) {
        return store.files(number).folder(new Problems());
    }
}
