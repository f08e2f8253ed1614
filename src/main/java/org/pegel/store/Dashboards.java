package org.pegel.store;

import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Cohort;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.EvaluationScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps what the views for dashboards know beside the values: names, limits, targets, stages. Follows each evaluation in a
 * transaction of its own: what fails here undoes no evaluation; the next one waits until this is written. Only rows that
 * change are written.
 */
@Component
class Dashboards {
    private static final Logger LOG = LoggerFactory.getLogger(Dashboards.class);

    private static final String SCHEMA =
            """
            select nspname from pg_namespace
            where nspname = case current_schema() when 'public' then 'grafana' else current_schema() || '_grafana' end
            """;

    private static final String JUDGED =
            """
             and exists (
                select 1 from unnest(?, ?) as judged(indicator_id, level_id)
                join %s d on d.level_id = judged.level_id
                where judged.indicator_id = old.indicator_id and d.district_id = old.district_id)
            """;

    private static final String ARRIVED = "arrived";

    private final JdbcTemplate template;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean postgres;

    Dashboards(JdbcTemplate template, PlatformTransactionManager transactions, Clock clock) {
        this.template = template;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
        ConnectionCallback<Boolean> isPostgres =
                connection -> connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        this.postgres = Boolean.TRUE.equals(template.execute(isPostgres));
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        if (!postgres) {
            return;
        }
        try {
            DashboardRows rows = new DashboardRows(event.catalogue(), event.assessments(), clock.getZone());
            transaction.executeWithoutResult(status -> show(rows, event.scope()));
        } catch (DataAccessException | TransactionException failed) {
            LOG.warn(
                    "Die Sichten für Dashboards zeigen die Auswertung {} nicht; die nächste über alle Reihen holt es nach.",
                    event.evaluation(),
                    failed);
        }
    }

    /** One evaluation at a time; one over a part replaces that part only, and no names: with new rules all is evaluated. */
    private void show(DashboardRows rows, EvaluationScope scope) {
        String schema = String.valueOf(template.queryForObject(SCHEMA, String.class));
        template.execute("lock table " + DashboardTable.SERIES.in(schema) + " in share row exclusive mode");
        for (DashboardTable table : scope.whole() ? DashboardTable.ALL : DashboardTable.OF_SERIES) {
            replace(table, schema, rows.of(table), scope);
        }
    }

    /** What waits to be merged into a table. */
    private record Arrived(String columns) implements BulkTable {
        @Override
        public String table() {
            return ARRIVED;
        }
    }

    private void replace(DashboardTable table, String schema, List<@Nullable Object[]> rows, EvaluationScope scope) {
        String name = table.in(schema);
        template.execute("create temporary table " + ARRIVED + " (like " + name + ") on commit drop");
        new BulkWriter(template).write(new Arrived(table.columns()), rows);
        remove(table, schema, scope);
        String set = table.others().stream()
                .map(column -> column + " = excluded." + column)
                .collect(Collectors.joining(", "));
        String stored = names(table.others(), "old.");
        String offered = names(table.others(), "excluded.");
        template.update("insert into " + name + " as old (" + table.columns() + ") select " + table.columns() + " from "
                + ARRIVED + " on conflict (" + names(table.key(), "") + ")"
                + (set.isEmpty()
                        ? " do nothing"
                        : " do update set " + set + " where (" + stored + ") is distinct from (" + offered + ")"));
        template.execute("drop table " + ARRIVED);
    }

    /** Whatever the run looked at and found nothing of: without rules, or withdrawn. */
    private void remove(DashboardTable table, String schema, EvaluationScope scope) {
        String gone = "delete from " + table.in(schema) + " old where not exists (select 1 from " + ARRIVED
                + " a where " + same(table.key(), "old") + ")";
        if (scope.whole()) {
            template.update(gone);
        } else if (table != DashboardTable.PERIOD) {
            List<Cohort> cohorts = List.copyOf(scope.cohorts());
            template.update(gone + JUDGED.formatted(DashboardTable.DISTRICT.in(schema)), statement -> {
                Connection connection = statement.getConnection();
                statement.setArray(1, connection.createArrayOf("varchar", column(cohorts, Cohort::indicator)));
                statement.setArray(2, connection.createArrayOf("varchar", column(cohorts, Cohort::level)));
            });
        }
    }

    private static Object[] column(List<Cohort> cohorts, Function<Cohort, String> part) {
        return cohorts.stream().map(part).toArray();
    }

    private static String same(List<String> key, String other) {
        return key.stream()
                .map(column -> "a." + column + " = " + other + "." + column)
                .collect(Collectors.joining(" and "));
    }

    private static String names(List<String> columns, String prefix) {
        return columns.stream().map(column -> prefix + column).collect(Collectors.joining(", "));
    }
}
