package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.pegel.alert.Cohort;
import org.pegel.evaluation.EvaluationRun;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.evaluation.WithdrawnDelivery;
import org.pegel.observation.SeriesRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs, inventory and the lock of evaluations in the database. */
@Repository
class JdbcEvaluationStore implements EvaluationStore {
    private static final String UNJUDGED =
            "d.effect_at is not null and not exists (select 1 from judged_delivery j where j.delivery_id = d.id)";

    private final JdbcClient client;
    private final JdbcTemplate batch;

    JdbcEvaluationStore(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.batch = template;
    }

    @Override
    public long lock() {
        return client.sql("select data_version from municipality for update")
                .query(Long.class)
                .single();
    }

    @Override
    public Set<Cohort> inventory() {
        return client.sql("select indicator_id, level_id from inventory")
                .query((row, number) -> new Cohort(row.getString(1), row.getString(2)))
                .set();
    }

    @Override
    public void addToInventory(Collection<Cohort> seen, Instant at) {
        Set<Cohort> fresh = new HashSet<>(seen);
        fresh.removeAll(inventory());
        List<Object[]> rows = fresh.stream()
                .map(cohort -> new Object[] {cohort.indicator(), cohort.level(), SqlTime.of(at)})
                .toList();
        if (!rows.isEmpty()) {
            batch.batchUpdate("insert into inventory (indicator_id, level_id, seen_at) values (?, ?, ?)", rows);
        }
    }

    @Override
    public List<WithdrawnDelivery> unjudgedWithdrawals() {
        return client.sql(
                        """
                        select d.delivery_no, d.file_name, d.source_id, (
                            select max(e.note) from delivery_event e
                            where e.delivery_no = d.delivery_no and e.kind = 'WITHDRAWN') as reason
                        from delivery d where d.state = 'WITHDRAWN' and
                        """
                                + UNJUDGED)
                .query((row, number) -> new WithdrawnDelivery(
                        row.getString("file_name"),
                        row.getString("source_id"),
                        row.getString("reason"),
                        touched(row.getInt("delivery_no"))))
                .list();
    }

    private Set<SeriesRef> touched(int delivery) {
        return client.sql(
                        """
                        select distinct k.indicator_id, k.district_id from observation_history h
                        join series k on k.id = h.cell / 4294967296
                        where h.delivery_no = :delivery and not h.repeated
                        """)
                .param("delivery", delivery)
                .query((row, number) -> new SeriesRef(row.getString(1), row.getString(2)))
                .set();
    }

    @Override
    public void markJudged(Collection<String> deliveries) {
        batch.batchUpdate(
                """
                insert into judged_delivery (delivery_id)
                select d.id from delivery d
                where d.id = ? and not exists (select 1 from judged_delivery j where j.delivery_id = d.id)
                """,
                deliveries.stream().map(id -> new Object[] {id}).toList());
    }

    @Override
    public void markAllJudged() {
        client.sql("insert into judged_delivery (delivery_id) select d.id from delivery d where " + UNJUDGED)
                .update();
    }

    @Override
    public boolean hasUnjudged(Instant releasedBefore) {
        return client.sql("select count(*) from delivery d where d.effect_at < :before and " + UNJUDGED)
                        .param("before", SqlTime.of(releasedBefore))
                        .query(Long.class)
                        .single()
                > 0;
    }

    @Override
    public void save(EvaluationRun run) {
        client.sql(
                        """
                        insert into evaluation_run (id, committed_at, as_of, rule_set, data_version, whole, series,
                                                    findings, steps, took_millis)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        run.id(),
                        SqlTime.of(run.at()),
                        run.asOf(),
                        run.ruleSet(),
                        run.dataVersion(),
                        run.whole(),
                        run.series(),
                        run.findings(),
                        run.steps(),
                        run.took().toMillis())
                .update();
    }

    @Override
    public Optional<EvaluationRun> newestRun() {
        return client.sql("select * from evaluation_run order by seq desc fetch first row only")
                .query(JdbcEvaluationStore::run)
                .optional();
    }

    @Override
    public List<String> runsAfter(String run) {
        return client.sql("select id from evaluation_run where seq > (select seq from evaluation_run where id = :run)"
                        + " order by seq")
                .param("run", run)
                .query(String.class)
                .list();
    }

    @Override
    public Optional<EvaluationRun> newestWholeRun() {
        return client.sql("select * from evaluation_run where whole order by seq desc fetch first row only")
                .query(JdbcEvaluationStore::run)
                .optional();
    }

    private static EvaluationRun run(ResultSet row, int number) throws SQLException {
        return new EvaluationRun(
                row.getString("id"),
                SqlTime.instant(row, "committed_at"),
                row.getObject("as_of", LocalDate.class),
                row.getString("rule_set"),
                row.getLong("data_version"),
                row.getBoolean("whole"),
                row.getInt("series"),
                row.getInt("findings"),
                row.getInt("steps"),
                Duration.ofMillis(row.getLong("took_millis")));
    }
}
