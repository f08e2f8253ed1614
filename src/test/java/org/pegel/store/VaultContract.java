package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.confidential;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.released;
import static org.pegel.store.ObservationSamples.value;
import static org.pegel.store.ObservationSamples.waiting;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.observation.Examination;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.ProtectedCell;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.Receipt;
import org.pegel.observation.Vault;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is under protection is read back by the vault alone. */
abstract class VaultContract {
    private DataSource database;
    private ObservationStore store;
    private Vault vault;

    abstract DataSource database();

    @BeforeEach
    void freshStore() {
        database = database();
        store = TestDatabases.observations(database, Clock.fixed(RECEIVED.plusSeconds(60), ZoneOffset.UTC));
        vault = TestDatabases.vault(database);
    }

    private static ProtectedNumbers numbers(double cases) {
        return new ProtectedNumbers(cases / 2, cases, 200.0);
    }

    private static Consumer<Sink> protectedCell(double cases) {
        return sink -> sink.keep(confidential(2023, PUBLISHED), numbers(cases));
    }

    private List<ProtectedNumbers> kept() {
        return vault.protectedCells(List.of("quote")).stream()
                .map(ProtectedCell::numbers)
                .toList();
    }

    @Test
    void theVaultGivesBackWhatTheStoreNeverShows() {
        Receipt receipt = store.receive(released("d1"), protectedCell(4711));

        assertThat(receipt.missing()).isEqualTo(1);
        assertThat(vault.protectedCells(List.of("quote")))
                .containsExactly(
                        new ProtectedCell(KEY, confidential(2023, PUBLISHED).period(), numbers(4711), PUBLISHED, "d1"));
        assertThat(points(store.series(List.of("quote"), null, null))).isEqualTo("2023=geheim");
        assertThat(store.series(List.of("quote"), null, null).get(0).numerator(0))
                .isEmpty();
        assertThat(store.revisions(KEY).toString()).doesNotContain("4711", "2355");
        assertThat(kept().toString()).doesNotContain("4711", "2355");
        assertThat(vault.protectedCells(List.of("anderes"))).isEmpty();
        assertThat(vault.protectedCells(List.of())).isEmpty();
    }

    @Test
    void aDeliveryThatWaitsHasNothingInTheVaultYet() {
        store.receive(waiting("d1"), protectedCell(2));

        assertThat(points(store.preview(List.of("quote"), null, "d1"))).isEqualTo("2023=geheim");
        assertThat(kept()).isEmpty();

        store.release("d1", "statistik");
        assertThat(kept()).containsExactly(numbers(2));
    }

    @Test
    void whatIsReleasedWhileItIsExaminedIsInTheVaultOnce() {
        Receipt receipt = store.receive(
                waiting("d1"),
                protectedCell(2),
                delivery -> new Examination(List.of(), List.of(), "unauffällig", true));

        assertThat(receipt.missing()).isEqualTo(1);
        assertThat(kept()).containsExactly(numbers(2));
        assertThat(protectedRows(database))
                .as("rows, the waiting ones included")
                .isEqualTo(1);
    }

    private static int protectedRows(DataSource database) {
        return Objects.requireNonNull(
                new JdbcTemplate(database).queryForObject("select count(*) from protected_number", Integer.class));
    }

    @Test
    void aWithdrawnOrRefusedDeliveryHasNothingInTheVault() {
        store.receive(released("d1"), protectedCell(1));
        store.receive(released("d2"), protectedCell(2));
        store.change("d2", (found, now) -> found.withdrawn("Statistikstelle", "falsch", now));
        assertThat(kept()).containsExactly(numbers(1));

        store.receive(waiting("d3"), protectedCell(3));
        store.change("d3", (found, now) -> found.refused("Statistikstelle", "falsch", now));
        assertThat(kept()).containsExactly(numbers(1));
    }

    @Test
    void theNewestPublicationCounts() {
        store.receive(released("new"), protectedCell(2));
        store.receive(released("old"), sink -> sink.keep(confidential(2023, PUBLISHED.minusYears(1)), numbers(1)));

        assertThat(kept()).containsExactly(numbers(2));
    }

    @Test
    void aCellThatIsNoLongerProtectedLeavesTheVault() {
        store.receive(released("d1"), protectedCell(2));
        store.receive(released("d2"), sink -> sink.accept(value(2023, 5.1)));

        assertThat(kept()).isEmpty();
    }

    @Test
    void twoDifferentNumbersForOneCellAreAConflictAndEqualOnesAreOne() {
        Receipt conflict = store.receive(released("d1"), protectedCell(1).andThen(protectedCell(2)));
        assertThat(conflict.conflicts()).hasSize(2);
        assertThat(kept()).isEmpty();

        store.receive(released("d2"), protectedCell(2).andThen(protectedCell(2)));
        assertThat(kept()).containsExactly(numbers(2));
    }

    @Test
    void whatIsOnlyTriedOutIsNotKept() {
        store.tryOut(released("d1"), protectedCell(2));
        store.receive(released("d2"), sink -> sink.accept(confidential(2023, PUBLISHED)));

        assertThat(kept()).isEmpty();
    }
}
