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
     * Replays the time with some rules and keeps nothing.
     *
     * @throws RuleSetStateException when another trial is running
     */
    public BacktestResult run(RuleSet rules, ReplayedTime time) {
        return alone(() -> {
            Chronicle values =
                    Chronicle.read(observations, rules.catalogue().indicators().keySet());
            return Backtest.run(rules, values, time);
        });
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
        RuleFolder folder = folder(version.number());
        if (folder == null) {
            throw new RuleSetStateException(version.name() + " hat Fehler und lässt sich nicht nachspielen");
        }
        Long base = version.base();
        RuleFolder before = base == null ? null : folder(base);
        Set<String> indicators =
                new HashSet<>(folder.rules().catalogue().indicators().keySet());
        if (before != null) {
            indicators.addAll(before.rules().catalogue().indicators().keySet());
        }
        Chronicle values = Chronicle.read(observations, indicators, checkpoint);
        return time.apply(values).map(span -> {
            BacktestResult result = Backtest.run(folder.rules(), values, span, checkpoint);
            return before == null
                    ? BacktestSummary.of(result)
                    : BacktestSummary.of(
                            result, Backtest.run(before.rules(), values, span, checkpoint), "Fassung " + base);
        });
    }

    private @Nullable RuleFolder folder(long number) {
        return store.files(number).folder(new Problems());
    }
}
