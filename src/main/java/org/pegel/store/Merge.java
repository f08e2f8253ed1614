package org.pegel.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.pegel.observation.SeriesRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts a staged delivery into effect: what counts, what is kept as history, what is told. */
class Merge {
    private final JdbcClient client;
    private final LargeJoins joins;

    Merge(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.joins = new LargeJoins(template);
    }

    /** Says what {@link #apply} would do with a delivery, without doing it. */
    Outcome foresee(int delivery) {
        update(MergeSql.FIND_SERIES, delivery);
        return joins.on(StagedRange.of(delivery), () -> classify(delivery));
    }

    private Outcome classify(int delivery) {
        Outcome outcome = new Outcome();
        client.sql(MergeSql.CLASSIFY)
                .params(StagedRange.of(delivery).parameters())
                .query(row -> {
                    outcome.add(
                            row.getLong("series_no"),
                            Verdict.valueOf(row.getString("verdict")),
                            row.getBoolean("blank"),
                            row.getBoolean("was_blank"),
                            row.getInt("n"));
                });
        return outcome;
    }

    /**
     * Lets a delivery take effect; only under the {@link #lock}.
     *
     * @param at the moment from which it counts
     */
    Outcome apply(int delivery, OffsetDateTime at) {
        update(MergeSql.ADD_SERIES, delivery);
        Outcome outcome = foresee(delivery);
        int rows = joins.on(StagedRange.of(delivery), () -> write(delivery, outcome, at));
        if (rows > 0) {
            changedAt(at);
        }
        return outcome;
    }

    /** Notes that something else counts. */
    void changedAt(OffsetDateTime at) {
        client.sql("update municipality set data_version = data_version + 1, changed_at = :at")
                .param("at", at)
                .update();
    }

    /**
     * Waits until no other delivery or evaluation is writing, and keeps them waiting until the transaction ends.
     *
     * @return the moment from which a delivery counts; never before the last change, whatever the clock says
     */
    OffsetDateTime lock(Instant releasedAt) {
        OffsetDateTime last = client.sql("select changed_at from municipality for update")
                .query(OffsetDateTime.class)
                .single();
        OffsetDateTime released = SqlTime.of(releasedAt);
        return released.isAfter(last) ? released : last;
    }

    private int write(int delivery, Outcome outcome, OffsetDateTime at) {
        int rows = 0;
        if (outcome.has(Verdict.REPLACES)) {
            rows += update(MergeSql.CLOSE_REPLACED, delivery, at);
        }
        if (outcome.has(Verdict.EARLIER) || outcome.has(Verdict.OUTDATED)) {
            rows += update(MergeSql.KEEP_LATE, delivery, at);
        }
        if (outcome.has(Verdict.NEW) || outcome.has(Verdict.REPLACES) || outcome.has(Verdict.CONFIRMS)) {
            rows += update(MergeSql.MERGE, delivery, at);
        }
        if (outcome.hasRepeated()) {
            update(MergeSql.KEEP_REPEATED, delivery, at);
        }
        return rows;
    }

    /** The indicators and districts in which something else counts after the delivery; before {@link #clear}. */
    Set<SeriesRef> changed(int delivery, Outcome outcome) {
        Set<SeriesRef> changed = new HashSet<>();
        if (!outcome.changedSeries().isEmpty()) {
            client.sql("select series_no, indicator_id, district_id from staged_series"
                            + " where series_no between :first and :last")
                    .params(StagedRange.of(delivery).parameters())
                    .query(row -> {
                        if (outcome.changedSeries().contains(row.getLong(1))) {
                            changed.add(new SeriesRef(row.getString(2), row.getString(3)));
                        }
                    });
        }
        return changed;
    }

    void clear(int delivery) {
        update("delete from staged where line_no between :first and :last", delivery);
        update("delete from staged_series where series_no between :first and :last", delivery);
    }

    private int update(String sql, int delivery) {
        return client.sql(sql).params(StagedRange.of(delivery).parameters()).update();
    }

    private int update(String sql, int delivery, OffsetDateTime at) {
        return client.sql(sql)
                .params(StagedRange.of(delivery).parameters())
                .param("at", at)
                .update();
    }
}
