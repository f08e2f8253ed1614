package org.pegel.release;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
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
 * Tries rules out on the past: those of a version against those it changes, or those in force. Only when somebody asks, and
 * one at a time whoever asks: it holds all values in memory.
 */
@Service
public class Trials {
    private final RuleSetStore store;
    private final ObservationStore observations;
    private final TransactionTemplate transaction;
    private final Semaphore free = new Semaphore(1);

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
        String summary = alone(() -> summary(version, time));
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
        if (!free.tryAcquire()) {
            throw new RuleSetStateException("Es läuft schon ein Rückblick; bitte danach noch einmal.");
        }
        try {
            return trial.get();
        } finally {
            free.release();
        }
    }

    private String summary(RuleSetVersion version, ReplayedTime time) {
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
        Chronicle values = Chronicle.read(observations, indicators);
        BacktestResult result = Backtest.run(folder.rules(), values, time);
        String summary = BacktestSummary.of(result);
        if (before == null) {
            return summary;
        }
        BacktestResult earlier = Backtest.run(before.rules(), values, time);
        return summary + " "
                + BacktestSummary.of(
                        org.pegel.backtest.Difference.of(result, earlier),
                        before.rules().version());
    }

    private @Nullable RuleFolder folder(long number) {
        return store.files(number).folder(new Problems());
    }
}
