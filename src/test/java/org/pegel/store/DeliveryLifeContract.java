package org.pegel.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pegel.store.ObservationSamples.KEY;
import static org.pegel.store.ObservationSamples.PUBLISHED;
import static org.pegel.store.ObservationSamples.RECEIVED;
import static org.pegel.store.ObservationSamples.points;
import static org.pegel.store.ObservationSamples.released;
import static org.pegel.store.ObservationSamples.value;
import static org.pegel.store.ObservationSamples.waiting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.evaluation.WithdrawnDelivery;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryCheck.Severity;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.Examination;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.PeriodRevision;
import org.pegel.observation.Receipt;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;

/** What the steps of a delivery leave in every database. */
abstract class DeliveryLifeContract {
    private static final String OFFICE = "Statistikstelle";
    private static final Instant NOW = RECEIVED.plusSeconds(60);
    private static final LocalDate EMBARGO = LocalDate.of(2026, 7, 3);
    private static final DeliveryCheck CHECK = new DeliveryCheck(
            "sprung",
            Severity.CONSPICUOUS,
            "quote",
            null,
            "07",
            "insgesamt",
            Period.year(2023),
            "Quote, 07, 2023: 5,1 %.",
            Map.of("value", 5.1, "n", 7));
    private static final PeriodRevision REVISION = new PeriodRevision(
            "quote",
            Period.year(2023),
            1,
            2,
            3,
            List.of(
                    new PeriodRevision.Example("07", "insgesamt", 5.1, 5.4, false),
                    new PeriodRevision.Example("08", "insgesamt", 5.1, null, true)));

    private DataSource database;
    private ObservationStore store;
    private DeliveryRecords records;
    private EvaluationStore runs;

    abstract DataSource database();

    @BeforeEach
    void freshStore() {
        database = database();
        store = at(NOW);
        records = TestDatabases.deliveryRecords(database);
        runs = TestDatabases.evaluations(database);
    }

    private ObservationStore at(Instant now) {
        return TestDatabases.observations(database, Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void aDeliveryIsExaminedWhileItsValuesWait() {
        store.receive(released("d1"), sink -> sink.accept(value(2023, 5.0)));
        SeriesKey earlier = new SeriesKey("andere", "07", "insgesamt");
        List<String> seen = new ArrayList<>();

        Receipt receipt = store.receive(
                waiting("d2"),
                sink -> {
                    sink.accept(value(2023, 5.1));
                    sink.accept(value(earlier, 2023, 1.0, PUBLISHED));
                },
                delivery -> {
                    store.waiting(
                            delivery.id(),
                            row -> seen.add(
                                    row.key().indicator() + " " + points(store.series(List.of("quote"), null, null))));
                    return new Examination(List.of(CHECK), List.of(REVISION), "1 auffällig", true);
                });

        assertThat(seen)
                .as("ordered by indicator, beside what counts")
                .containsExactly("andere 2023=5.0", "quote 2023=5.0");
        assertThat(receipt.revised()).isEqualTo(1);
        assertThat(receipt.changed()).hasSize(2);
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(records.checks("d2")).containsExactly(CHECK);
        assertThat(records.revisions("d2")).containsExactly(REVISION);
        assertThat(kinds("d2"))
                .containsExactly(DeliveryEvent.Kind.RECEIVED, DeliveryEvent.Kind.CHECKED, DeliveryEvent.Kind.RELEASED);
        assertThat(records.events("d2").get(1).note()).isEqualTo("1 auffällig");
        Delivery delivery = store.delivery("d2").orElseThrow();
        assertThat(delivery.releasedBy()).isEqualTo(Delivery.AUTOMATIC);
        assertThat(delivery.state()).isEqualTo(DeliveryState.RELEASED);
    }

    @Test
    void whatIsHeldBackWaits() {
        Receipt receipt = store.receive(
                waiting("d1"),
                sink -> sink.accept(value(2023, 5.1)),
                delivery -> new Examination(List.of(CHECK), List.of(), "1 auffällig", false));

        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.changed()).isEmpty();
        assertThat(current()).isEmpty();
        assertThat(store.delivery("d1").orElseThrow().state()).isEqualTo(DeliveryState.CHECKED);
        assertThat(store.waiting("d1")).containsExactly(new SeriesRef("quote", "07"));
        assertThat(records.counts()).isEqualTo(Map.of("kita", Map.of(DeliveryState.CHECKED, 1)));
        assertThat(runs.hasUnjudged(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void anExaminationThatFailsLeavesNothing() {
        assertThatThrownBy(() -> store.receive(waiting("d1"), sink -> sink.accept(value(2023, 5.1)), delivery -> {
                    throw new IllegalStateException("a check broke");
                }))
                .hasMessage("a check broke");
        assertThat(store.deliveries()).isEmpty();
    }

    @Test
    void revisionsAreWrittenAnewBeforeTheRelease() {
        store.receive(
                waiting("d1"),
                sink -> sink.accept(value(2023, 5.1)),
                delivery -> new Examination(List.of(), List.of(REVISION, REVISION), "unauffällig", false));
        records.keepRevisions("d1", List.of(REVISION));
        assertThat(records.revisions("d1")).containsExactly(REVISION);
    }

    @Test
    void underAnEmbargoValuesWaitForTheirDay() {
        store.receive(waiting("d1"), sink -> sink.accept(value(2023, 5.1)));
        assertThat(store.change("d1", (found, now) -> found.released(OFFICE, "gesehen", EMBARGO, now)))
                .isEmpty();

        assertThat(current()).isEmpty();
        assertThat(runs.hasUnjudged(NOW.plusSeconds(60))).isFalse();
        assertThat(points(store.preview(List.of("quote"), null, "d1"))).isEqualTo("2023=5.1");
        assertThat(store.delivery("d1").orElseThrow().embargo()).isEqualTo(EMBARGO);
        assertThat(records.events("d1").get(1))
                .isEqualTo(new DeliveryEvent(DeliveryEvent.Kind.RELEASED, NOW, OFFICE, "gesehen", EMBARGO));
        assertThatThrownBy(() -> store.change("d1", Delivery::tookEffect)).isInstanceOf(DeliveryStateException.class);

        ObservationStore later = at(EMBARGO.atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(later.change("d1", Delivery::tookEffect)).hasSize(1);
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(later.delivery("d1").orElseThrow().isReleased()).isTrue();
        assertThat(runs.hasUnjudged(NOW.plus(Duration.ofDays(30)))).isTrue();
    }

    @Test
    void aWithdrawalBringsBackWhatStoodBeforeAndKeepsItsHistory() {
        store.receive(released("d1"), sink -> sink.accept(value(2023, 5.1)));
        store.receive(released("d2"), sink -> {
            sink.accept(value(2023, 5.4));
            sink.accept(value(2024, 6.0));
        });
        runs.markAllJudged();
        long version = store.dataVersion();

        Set<SeriesRef> changed = store.change("d2", (found, now) -> found.withdrawn(OFFICE, "falscher Stichtag", now));

        assertThat(changed).containsExactly(new SeriesRef("quote", "07"));
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(store.dataVersion()).isGreaterThan(version);
        assertThat(points(store.series(List.of("quote"), null, PUBLISHED)))
                .as("as known on a day")
                .isEqualTo("2023=5.1");
        assertThat(store.revisions(KEY))
                .extracting(revision -> revision.delivery() + " until " + revision.recordedTo())
                .contains("d2 until " + NOW, "d1 until null")
                .doesNotContain("d2 until null");
        assertThat(runs.hasUnjudged(NOW.plusSeconds(60))).as("the withdrawal").isTrue();
        assertThat(runs.unjudgedWithdrawals())
                .containsExactly(new WithdrawnDelivery(
                        "d2.csv", "kita", "falscher Stichtag", Set.of(new SeriesRef("quote", "07"))));
        runs.markJudged(List.of("d2"));
        assertThat(runs.unjudgedWithdrawals()).isEmpty();
    }

    @Test
    void whatAnotherDeliverySaidTooStaysWhenTheFirstIsWithdrawn() {
        store.receive(released("d1"), sink -> sink.accept(value(2023, 5.1)));
        store.receive(released("d2"), sink -> sink.accept(value(2023, 5.1)));
        assertThat(store.revisions(KEY)).as("a repetition is no revision").hasSize(1);

        assertThat(store.change("d1", (found, now) -> found.withdrawn(OFFICE, "doppelt", now)))
                .isEmpty();
        assertThat(current()).isEqualTo("2023=5.1");
        assertThat(store.change("d2", (found, now) -> found.withdrawn(OFFICE, "auch", now)))
                .hasSize(1);
        assertThat(current()).isEmpty();
    }

    @Test
    void whatIsRefusedOrWithdrawnBeforeItsDayIsGone() {
        store.receive(waiting("d1"), sink -> sink.accept(value(2023, 5.1)));
        store.receive(waiting("d2"), sink -> sink.accept(value(2023, 5.2)));
        store.change("d1", (found, now) -> found.refused(OFFICE, "falsch", now));
        store.change("d2", (found, now) -> found.released(OFFICE, null, EMBARGO, now));
        store.change("d2", (found, now) -> found.withdrawn(OFFICE, "falsch", now));

        List<Observation> left = new ArrayList<>();
        store.waiting("d1", left::add);
        store.waiting("d2", left::add);
        assertThat(left).isEmpty();
        assertThat(current()).isEmpty();
        assertThat(kinds("d2")).endsWith(DeliveryEvent.Kind.WITHDRAWN);
        assertThat(runs.hasUnjudged(NOW.plusSeconds(60))).isFalse();
    }

    @Test
    void aStepThatIsRefusedChangesNothing() {
        store.receive(released("d1"), sink -> sink.accept(value(2023, 5.1)));
        long version = store.dataVersion();
        assertThatThrownBy(() -> store.change("d1", (found, now) -> found.refused(OFFICE, "falsch", now)))
                .isInstanceOf(DeliveryStateException.class)
                .hasMessageStartingWith("Die Lieferung ist bereits freigegeben");
        assertThat(kinds("d1")).containsExactly(DeliveryEvent.Kind.RECEIVED, DeliveryEvent.Kind.RELEASED);
        assertThat(store.dataVersion()).isEqualTo(version);
    }

    private List<DeliveryEvent.Kind> kinds(String delivery) {
        return records.events(delivery).stream().map(DeliveryEvent::kind).toList();
    }

    private String current() {
        return points(store.series(List.of("quote"), null, null));
    }
}
