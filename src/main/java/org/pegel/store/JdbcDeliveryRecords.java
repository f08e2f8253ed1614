package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.PeriodRevision;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Steps, checks and revisions of deliveries in the database. */
@Repository
class JdbcDeliveryRecords implements DeliveryRecords {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final TypeReference<Map<String, Object>> NUMBERS = new TypeReference<>() {};
    private static final TypeReference<List<PeriodRevision.Example>> EXAMPLES = new TypeReference<>() {};

    private final JdbcTemplate batch;
    private final JdbcClient client;

    JdbcDeliveryRecords(JdbcTemplate template) {
        this.batch = template;
        this.client = JdbcClient.create(template);
    }

    @Override
    public List<DeliveryEvent> events(String delivery) {
        return client.sql(of("delivery_event"))
                .param("id", delivery)
                .query(JdbcDeliveryRecords::event)
                .list();
    }

    private static String of(String table) {
        return "select x.* from " + table
                + " x join delivery d on d.delivery_no = x.delivery_no where d.id = :id order by x.seq";
    }

    private static DeliveryEvent event(ResultSet row, int number) throws SQLException {
        return new DeliveryEvent(
                DeliveryEvent.Kind.valueOf(row.getString("kind")),
                SqlTime.instant(row, "happened_at"),
                row.getString("done_by"),
                row.getString("note"),
                row.getObject("embargo", LocalDate.class));
    }

    @Override
    public List<DeliveryCheck> checks(String delivery) {
        return client.sql(of("delivery_check"))
                .param("id", delivery)
                .query(JdbcDeliveryRecords::check)
                .list();
    }

    private static DeliveryCheck check(ResultSet row, int number) throws SQLException {
        String period = row.getString("period_id");
        return new DeliveryCheck(
                row.getString("check_id"),
                DeliveryCheck.Severity.valueOf(row.getString("severity")),
                row.getString("indicator_id"),
                row.getString("level_id"),
                row.getString("district_id"),
                row.getString("group_id"),
                period == null ? null : Period.parse(period).orElseThrow(),
                row.getString("message"),
                JSON.readValue(row.getString("numbers"), NUMBERS));
    }

    void saveChecks(int delivery, List<DeliveryCheck> checks) {
        insert(
                """
                insert into delivery_check (delivery_no, check_id, severity, indicator_id, level_id, district_id,
                                            group_id, period_id, message, numbers)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                checks.stream().map(check -> values(delivery, check)).toList());
    }

    private static @Nullable Object[] values(int delivery, DeliveryCheck check) {
        Period period = check.period();
        return new @Nullable Object[] {
            delivery,
            check.check(),
            check.severity().name(),
            check.indicator(),
            check.level(),
            check.district(),
            check.group(),
            period == null ? null : period.toString(),
            check.message(),
            JSON.writeValueAsString(check.numbers())
        };
    }

    @Override
    public List<PeriodRevision> revisions(String delivery) {
        return client.sql(of("delivery_revision"))
                .param("id", delivery)
                .query(JdbcDeliveryRecords::revision)
                .list();
    }

    private static PeriodRevision revision(ResultSet row, int number) throws SQLException {
        return new PeriodRevision(
                row.getString("indicator_id"),
                Period.parse(row.getString("period_id")).orElseThrow(),
                row.getInt("added"),
                row.getInt("changed"),
                row.getInt("dropped"),
                JSON.readValue(row.getString("examples"), EXAMPLES));
    }

    @Override
    public void keepRevisions(String delivery, List<PeriodRevision> revisions) {
        int number = new DeliveryTable(client).number(delivery);
        client.sql("delete from delivery_revision where delivery_no = :number")
                .param("number", number)
                .update();
        saveRevisions(number, revisions);
    }

    void saveRevisions(int delivery, List<PeriodRevision> revisions) {
        insert(
                """
                insert into delivery_revision (delivery_no, indicator_id, period_id, added, changed, dropped, examples)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                revisions.stream()
                        .map(revision -> new @Nullable Object[] {
                            delivery,
                            revision.indicator(),
                            revision.period().toString(),
                            revision.added(),
                            revision.changed(),
                            revision.dropped(),
                            JSON.writeValueAsString(revision.examples())
                        })
                        .toList());
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            batch.batchUpdate(sql, rows);
        }
    }

    @Override
    public Map<String, Map<DeliveryState, Integer>> counts() {
        Map<String, Map<DeliveryState, Integer>> counts = new TreeMap<>();
        client.sql("select source_id, state, count(*) as n from delivery group by source_id, state")
                .query(row -> {
                    counts.computeIfAbsent(row.getString("source_id"), source -> new EnumMap<>(DeliveryState.class))
                            .put(DeliveryState.valueOf(row.getString("state")), row.getInt("n"));
                });
        return counts;
    }

    @Override
    public Map<String, Instant> newest() {
        Map<String, Instant> newest = new TreeMap<>();
        client.sql("select source_id, max(received_at) as newest from delivery"
                        + " where state not in ('REFUSED', 'WITHDRAWN') group by source_id")
                .query(row -> {
                    newest.put(row.getString("source_id"), SqlTime.instant(row, "newest"));
                });
        return newest;
    }
}
