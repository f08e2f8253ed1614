package org.pegel.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.pegel.backtest.ReplayedTime;
import org.pegel.catalogue.Period;
import org.pegel.observation.ObservationStore;
import org.pegel.release.ReleaseSettings.Mode;
import org.pegel.store.TestDatabases;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A replay holds all values in memory: there is one at a time, whatever is replayed. */
class TrialsTest {
    private static final ReplayedTime TIME = new ReplayedTime(Period.year(2020), Period.year(2025));

    @TempDir
    private Path folder;

    private final List<ThrowingCallable> whileReading = new ArrayList<>();
    private int readings;

    @Test
    void whileOneReplaysNoOtherBegins() throws IOException {
        RulesTown town = new RulesTown(folder, Mode.DATABASE, TestDatabases.h2());
        Trials trials = new Trials(
                town.store, emptyStore(), new TransactionTemplate(new JdbcTransactionManager(town.database)));
        byte[] limits = town.text(RulesTown.LIMITS).replace("7,0", "6,8").getBytes(StandardCharsets.UTF_8);
        RuleSetVersion draft = town.drafts.draft("Anna", "Beschluss", null, Map.of(RulesTown.LIMITS, limits));

        whileReading.add(() -> trials.run(draft, TIME));
        whileReading.add(() -> trials.run(town.rules.current(), null, TIME));
        assertThat(trials.run(town.rules.current(), null, TIME)).isNotNull();
        assertThat(trials.run(draft, TIME).backtest()).startsWith("2020 bis 2025");
        assertThat(readings).isEqualTo(2);
    }

    /** Without values; while it is read from, others try to begin. */
    private ObservationStore emptyStore() {
        return (ObservationStore) Proxy.newProxyInstance(
                ObservationStore.class.getClassLoader(),
                new Class<?>[] {ObservationStore.class},
                (proxy, method, arguments) -> {
                    readings++;
                    whileReading.forEach(other -> assertThatThrownBy(other)
                            .isInstanceOf(RuleSetStateException.class)
                            .hasMessageContaining("Es läuft schon ein Rückblick"));
                    return null;
                });
    }
}
