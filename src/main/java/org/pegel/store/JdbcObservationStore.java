package org.pegel.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Complement;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryStep;
import org.pegel.observation.Examination;
import org.pegel.observation.NewestPeriod;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Revision;
import org.pegel.observation.Series;
import org.pegel.observation.SeriesKey;
import org.pegel.observation.SeriesRef;
import org.pegel.observation.Statement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Observations in the database. Candidates are read and sorted first, outside the database; then they are judged against
 * what counts, and written. Only this last holds the municipality's row.
 */
@Repository
class JdbcObservationStore implements ObservationStore {
    private final JdbcClient client;
    private final Clock clock;
    private final TransactionTemplate transaction;
    private final DeliveryTable deliveries;
    private final JdbcDeliveryRecords records;
    private final Merge merge;
    private final Concealment concealment;
    private final Staging staging;
    private final DeliverySteps steps;
    private final SeriesReader reader;

    JdbcObservationStore(
            JdbcTemplate template, PlatformTransactionManager transactions, Clock clock, Complement complement) {
        this.client = JdbcClient.create(template);
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.deliveries = new DeliveryTable(client);
        this.records = new JdbcDeliveryRecords(template);
        this.merge = new Merge(template);
        this.concealment = new Concealment(template, complement);
        this.staging = new Staging(template);
        this.steps = new DeliverySteps(deliveries, merge, concealment, staging, new Withdrawal(template), clock);
        this.reader = new SeriesReader(client);
    }

    @Override
    public Receipt receive(Delivery delivery, Consumer<Sink> content) {
        return receive(delivery, content, (number, candidates) -> {
            if (delivery.isReleased()) {
                deliveries.save(number, delivery.asReleased());
                return receipt(delivery, candidates, steps.letCount(number, candidates, delivery.stateSince()), true);
            }
            staging.add(number, candidates);
            return receipt(delivery, candidates, merge.foresee(candidates), false);
        });
    }

    @Override
    public Receipt receive(Delivery delivery, Consumer<Sink> content, Function<Delivery, Examination> examine) {
        return receive(delivery, content, (number, candidates) -> {
            staging.add(number, candidates);
            merge.lock(clock.instant()); // nothing may begin to count between the examination and the release
            if (!examine(number, delivery, examine.apply(delivery))) {
                return receipt(delivery, candidates, merge.foresee(candidates), false);
            }
            staging.takeBack(number);
            return receipt(delivery, candidates, steps.letCount(number, candidates, clock.instant()), true);
        });
    }

    /** What is done with a delivery that has been read. */
    private interface Taking {
        Receipt take(int number, Candidates candidates);
    }

    private Receipt receive(Delivery delivery, Consumer<Sink> content, Taking taking) {
        try (Candidates candidates = new Candidates()) {
            content.accept(candidates);
            return transaction.execute(status -> {
                int number = deliveries.add(delivery.asReceived());
                staging.addSheets(number, candidates);
                concealment.conceal(candidates).close();
                return taking.take(number, candidates);
            });
        }
    }

    @Override
    public Receipt tryOut(Delivery delivery, Consumer<Sink> content) {
        try (Candidates candidates = new Candidates()) {
            content.accept(candidates);
            concealment.conceal(candidates).close();
            return receipt(delivery, candidates, merge.foresee(candidates), delivery.isReleased());
        }
    }

    /** Keeps what an examination came to, and says whether the delivery counts after it. */
    private boolean examine(int number, Delivery delivery, Examination found) {
        records.saveChecks(number, found.checks());
        records.saveRevisions(number, found.revisions());
        ZonedDateTime now = ZonedDateTime.now(clock);
        DeliveryStep checked = delivery.checked(found.summary(), now);
        deliveries.save(number, checked);
        if (found.releases()) {
            deliveries.save(number, checked.delivery().released(Delivery.AUTOMATIC, null, null, now));
        }
        return found.releases();
    }

    /** @param counts whether the delivery has changed what counts */
    private static Receipt receipt(Delivery delivery, Candidates candidates, Outcome outcome, boolean counts) {
        return new Receipt(
                delivery.id(),
                outcome.accepted(),
                outcome.unchanged(),
                outcome.revised(),
                outcome.missing(),
                outcome.outdated(),
                outcome.distinct().conflicting(),
                candidates.complementary(),
                outcome.distinct().conflicts().stream()
                        .map(candidates::observation)
                        .toList(),
                counts ? outcome.changed() : Set.of());
    }

    @Override
    public Set<SeriesRef> change(String delivery, BiFunction<Delivery, ZonedDateTime, DeliveryStep> step) {
        return transaction.execute(status -> steps.change(delivery, step));
    }

    @Override
    public void waiting(String delivery, Consumer<Observation> consumer) {
        reader.waiting(delivery, consumer);
    }

    @Override
    public Set<SeriesRef> waiting(String delivery) {
        return client.sql(
                        """
                        select distinct k.indicator_id, k.district_id from staged_series k
                        join delivery d on d.delivery_no = k.delivery_no where d.id = :id
                        """)
                .param("id", delivery)
                .query((row, number) -> new SeriesRef(row.getString(1), row.getString(2)))
                .set();
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return deliveries.find(id);
    }

    @Override
    public List<Delivery> deliveries() {
        return deliveries.newestFirst();
    }

    @Override
    public long dataVersion() {
        return client.sql("select data_version from municipality")
                .query(Long.class)
                .single();
    }

    @Override
    public long valueCount() {
        return client.sql("select count(*) from observation where val is not null")
                .query(Long.class)
                .single();
    }

    @Override
    public Set<SeriesRef> stored() {
        return client.sql(
                        """
                        select distinct k.indicator_id, k.district_id from series k
                        where exists (select 1 from observation o
                            where o.cell between k.id * 4294967296 and k.id * 4294967296 + 4294967295)
                        """)
                .query((row, number) -> new SeriesRef(row.getString(1), row.getString(2)))
                .set();
    }

    /**
     * Looks only at the last row of each series and kind, the upper bits of a period's number: an evaluation of one new
     * value asks for this, too. Within a kind, periods are written with one length and sort as text.
     */
    @Override
    public List<NewestPeriod> newestPeriods(Collection<String> indicators) {
        if (indicators.isEmpty()) {
            return List.of();
        }
        return client.sql(
                        """
                        select k.indicator_id, k.district_id, max(o.period_id) as newest
                        from series k
                        cross join (values (0), (1), (2), (3), (4), (5), (6)) as p(kind)
                        join observation o on o.cell = (
                            select x.cell from observation x
                            where x.cell between k.id * 4294967296 + p.kind * 268435456
                                and k.id * 4294967296 + p.kind * 268435456 + 268435455
                            order by x.cell desc fetch first row only)
                        where k.indicator_id in (:indicators)
                        group by k.indicator_id, k.district_id, p.kind
                        """)
                .param("indicators", indicators)
                .query((row, number) -> new NewestPeriod(
                        new SeriesRef(row.getString(1), row.getString(2)),
                        Period.parse(row.getString(3)).orElseThrow()))
                .list();
    }

    @Override
    public List<Series> series(
            Collection<String> indicators, @Nullable Collection<String> districts, @Nullable LocalDate knownOn) {
        return reader.released(indicators, districts, knownOn);
    }

    @Override
    public List<Series> preview(
            Collection<String> indicators, @Nullable Collection<String> districts, String delivery) {
        return reader.preview(indicators, districts, delivery);
    }

    @Override
    public void statements(Collection<String> indicators, Consumer<Statement> statements) {
        reader.statements(indicators, statements);
    }

    @Override
    public List<Revision> revisions(SeriesKey key) {
        return new RevisionReader(client).revisions(key);
    }
}
