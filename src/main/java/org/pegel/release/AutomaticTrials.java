package org.pegel.release;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.Rounds;
import org.pegel.evaluation.StartCompleted;
import org.pegel.observation.ObservationStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sees to it that each version says what it would have found in the last years: the newest that does not is tried, once the
 * start is over and no values have come in for a round. It waits for everybody and nobody waits for it. What fails is
 * said in place of the summary and not tried again.
 */
class AutomaticTrials extends Rounds {
    /** So many complete years, if there are values of so many. */
    static final int YEARS = 5;

    private static final Logger LOG = LoggerFactory.getLogger(AutomaticTrials.class);
    private static final Duration INTERVAL = Duration.ofSeconds(10);

    /** What a value takes up while it is replayed; the 526,255 of INKAR fit into 700 MB. */
    private static final long BYTES_PER_VALUE = 1500;

    private final Trials trials;
    private final RuleSetStore store;
    private final ObservationStore observations;
    private final Supplier<LocalDate> today;
    private final TransactionTemplate transaction;
    private final long heap;
    private volatile boolean mayBegin;
    private volatile boolean ending;
    private @Nullable Long seenData;
    private @Nullable Long emptyData;

    /** @param heap bytes of memory that Pegel may use at most; a trial takes no more than half of it */
    AutomaticTrials(
            Trials trials,
            RuleSetStore store,
            ObservationStore observations,
            Supplier<LocalDate> today,
            TransactionTemplate transaction,
            long heap) {
        super("rueckblick", INTERVAL, Thread.MIN_PRIORITY);
        this.trials = trials;
        this.store = store;
        this.observations = observations;
        this.today = today;
        this.transaction = transaction;
        this.heap = heap;
    }

    @EventListener
    void on(StartCompleted start) {
        mayBegin = true;
    }

    @Override
    protected void round() {
        if (mayBegin) {
            try {
                look();
            } catch (DataAccessException | TransactionException away) {
                LOG.warn("Der Rückblick einer Fassung wird nachgeholt: {}", away.getMessage());
            }
        }
    }

    /** Tries one version, if there is one to try and nothing else is going on. */
    void look() {
        Long data = observations.dataVersion();
        boolean rests = data.equals(seenData);
        seenData = data;
        if (rests && !data.equals(emptyData)) {
            store.newestUntried().ifPresent(this::tryOut);
        }
    }

    private void tryOut(RuleSetVersion version) {
        try {
            summary(version).ifPresentOrElse(text -> keep(version.number(), text), () -> emptyData = seenData);
        } catch (CancellationException givenWay) {
            LOG.debug("Der Rückblick von {} wird nachgeholt.", version.name());
        }
    }

    private Optional<String> summary(RuleSetVersion version) {
        long values = observations.valueCount();
        if (values > heap / 2 / BYTES_PER_VALUE) {
            return Optional.of(
                    "Kein Rückblick von selbst: Für %d Werte hat Pegel zu wenig Speicher.".formatted(values));
        }
        try {
            return trials.unasked(version, YEARS, today.get(), this::checkpoint);
        } catch (CancellationException | DataAccessException | TransactionException later) {
            throw later;
        } catch (RuleSetStateException impossible) {
            return Optional.of("Kein Rückblick: " + impossible.text());
        } catch (RuntimeException | OutOfMemoryError failed) {
            LOG.error("Der Rückblick von {} ist misslungen.", version.name(), failed);
            return Optional.of("Der Rückblick ist misslungen; warum, steht im Protokoll von Pegel.");
        }
    }

    private void checkpoint() {
        if (ending) {
            throw new CancellationException();
        }
    }

    /** Unless somebody has tried it meanwhile. */
    private void keep(long number, String summary) {
        transaction.executeWithoutResult(status -> {
            store.lock();
            RuleSetVersion version = store.find(number).orElseThrow();
            if (version.backtest() == null) {
                store.save(version.triedOut(summary));
            }
        });
    }

    @Override
    public void stop() {
        ending = true;
        super.stop();
    }
}
