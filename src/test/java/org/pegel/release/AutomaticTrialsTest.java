package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.OneValue;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.store.TestDatabases;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each version says what it would have found, without anybody asking. */
class AutomaticTrialsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final long MEMORY = 1L << 30;

    @TempDir
    private Path folder;

    private RulesTown town;
    private ObservationStore observations;
    private int readings;
    private @Nullable Runnable whileReading;

    @BeforeEach
    void aTownWithNineYearsOfValues() {
        town = new RulesTown(folder, Mode.FOLDER, TestDatabases.h2());
        observations = TestDatabases.observations(town.database, town.clock);
        double[] values = {5, 5, 5, 5, 5, 5, 5, 6.9, 7.5};
        for (int i = 0; i < values.length; i++) {
            deliver(2017 + i, values[i]);
        }
    }

    @Test
    void theFirstVersionSaysWhatItWouldHaveFoundInTheLastFiveYears() {
        AutomaticTrials trials = trials(MEMORY);
        trials.look();
        assertThat(readings).as("it waits until no values come in").isZero();
        trials.look();

        assertThat(town.version(1).backtest())
                .startsWith("2020 bis 2025, Regeln " + town.version(1).version() + ": ")
                .contains(" Meldung");
    }

    @Test
    void aChangeInTheFolderSaysWhatItChanges() throws IOException {
        AutomaticTrials trials = trials(MEMORY);
        twice(trials);
        changeTheLimit();
        trials.look();

        assertThat(town.version(2).backtest())
                .contains("Gegenüber Fassung 1: 0 Meldungen neu, 1 entfallen, 1 geändert (früher: 1");
    }

    @Test
    void aDraftDoesToo() throws IOException {
        town = new RulesTown(folder, Mode.DATABASE, town.database);
        byte[] limits = town.text(RulesTown.LIMITS).replace("7,0", "6,8").getBytes(StandardCharsets.UTF_8);
        RuleSetVersion draft = town.drafts.draft("Anna", "Beschluss", null, Map.of(RulesTown.LIMITS, limits));
        twice(trials(MEMORY));

        assertThat(town.version(draft.number()).backtest()).contains("Gegenüber Fassung 1");
        assertThat(town.version(1).backtest()).as("the newest first").isNull();
    }

    @Test
    void whatIsMissingAfterARestartIsMadeUpForAndNothingIsTriedTwice() throws IOException {
        changeTheLimit();
        twice(trials(MEMORY));
        assertThat(readings).isEqualTo(1);

        AutomaticTrials afterwards = trials(MEMORY);
        twice(afterwards);
        twice(afterwards);
        assertThat(town.store.all()).extracting(RuleSetVersion::backtest).doesNotContainNull();
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void aNewVersionComesInForceWhileOneIsTried() {
        whileReading = () -> {
            whileReading = null;
            changeTheLimit();
        };
        twice(trials(MEMORY));

        assertThat(town.store.active()).contains(2L);
        assertThat(town.version(1).state()).isEqualTo(RuleSetVersion.State.REPLACED);
        assertThat(town.version(1).backtest()).startsWith("2020 bis 2025");
    }

    @Test
    void aVersionWithErrorsIsNotTried() throws IOException {
        town.replace(RulesTown.LIMITS, "7,0", "sieben");
        town.watch();
        AutomaticTrials trials = trials(MEMORY);
        twice(trials);
        twice(trials);
        assertThat(town.version(2).backtest()).isNull();
        assertThat(readings).isEqualTo(1);
    }

    @Test
    void withoutValuesItWaitsForSome() {
        town = new RulesTown(folder, Mode.FOLDER, TestDatabases.h2());
        observations = TestDatabases.observations(town.database, town.clock);
        AutomaticTrials trials = trials(MEMORY);
        twice(trials);
        twice(trials);
        assertThat(town.version(1).backtest()).isNull();
        assertThat(readings).as("looks into the values").isEqualTo(1);

        deliver(2026, 5);
        twice(trials);
        assertThat(town.version(1).backtest()).as("2026 is not over").isNull();

        deliver(2025, 5);
        twice(trials);
        assertThat(town.version(1).backtest()).startsWith("2025 bis 2025");
    }

    @Test
    void whatFailsIsSaidAndNotTriedAgain() {
        whileReading = () -> {
            throw new IllegalStateException("broken");
        };
        AutomaticTrials trials = trials(MEMORY);
        twice(trials);
        twice(trials);

        assertThat(town.version(1).backtest())
                .isEqualTo("Der Rückblick ist misslungen; warum, steht im Protokoll von Pegel.");
        assertThat(readings).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDatabaseThatIsAwayIsNoFailure(boolean alsoForTransactions) {
        whileReading = () -> {
            whileReading = null;
            throw alsoForTransactions
                    ? new CannotCreateTransactionException("away")
                    : new DataAccessResourceFailureException("away");
        };
        AutomaticTrials trials = trials(MEMORY);
        trials.round();
        assertThat(readings).as("looks before the start is over").isZero();
        trials.on(null);
        trials.round();
        trials.round();
        assertThat(town.version(1).backtest()).isNull();

        trials.round();
        assertThat(town.version(1).backtest()).startsWith("2020 bis 2025");
    }

    @Test
    void withLittleMemoryItDoesNotBegin() {
        twice(trials(9 * 3000 - 1));

        assertThat(town.version(1).backtest())
                .isEqualTo("Kein Rückblick von selbst: Für 9 Werte hat Pegel zu wenig Speicher.");
        assertThat(readings).isZero();
    }

    @Test
    @Timeout(60)
    void itGivesWayToSomebodyWhoAsks() throws ExecutionException, InterruptedException {
        Trials desk = desk();
        CompletableFuture<?>[] asked = new CompletableFuture<?>[1];
        whileReading = () -> {
            whileReading = null;
            ReplayedTime time = new ReplayedTime(Period.year(2024), Period.year(2025));
            asked[0] = CompletableFuture.runAsync(() -> desk.run(town.version(1), time));
            while (!desk.isAskedFor()) {
                Thread.onSpinWait();
            }
        };
        AutomaticTrials trials = trials(desk, MEMORY);
        twice(trials);
        asked[0].get();

        assertThat(town.version(1).backtest()).startsWith("2024 bis 2025");
    }

    @Test
    void itEndsWhenPegelDoes() {
        AutomaticTrials trials = trials(MEMORY);
        trials.start();
        whileReading = trials::stop;
        twice(trials);
        assertThat(town.version(1).backtest()).isNull();
    }

    private void changeTheLimit() {
        try {
            town.watch();
            town.replace(RulesTown.LIMITS, "7,0", "6,8");
            town.watch();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void deliver(int year, double value) {
        OneValue.deliver(observations, town.clock.instant(), "arbeitslosenquote", "nord", year, value);
    }

    private static void twice(AutomaticTrials trials) {
        trials.look();
        trials.look();
    }

    private AutomaticTrials trials(long memory) {
        return trials(desk(), memory);
    }

    private AutomaticTrials trials(Trials desk, long memory) {
        return new AutomaticTrials(desk, town.store, observations, () -> TODAY, transaction(), memory);
    }

    private Trials desk() {
        return new Trials(town.store, watched(), transaction());
    }

    private TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(town.database));
    }

    /** The store, with something that happens while its history is read. */
    private ObservationStore watched() {
        return (ObservationStore) Proxy.newProxyInstance(
                ObservationStore.class.getClassLoader(),
                new Class<?>[] {ObservationStore.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("statements")) {
                        readings++;
                        if (whileReading != null) {
                            whileReading.run();
                        }
                    }
                    try {
                        return method.invoke(observations, arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }
}
