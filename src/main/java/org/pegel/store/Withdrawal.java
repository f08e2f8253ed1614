package org.pegel.store;

import java.time.OffsetDateTime;
import java.util.Set;
import org.pegel.observation.SeriesRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes the values of a released delivery out of effect: in each cell of which it said something, the strongest statement
 * of the other released deliveries counts again, or nothing. What it said stays as history.
 */
class Withdrawal {
    private final JdbcClient client;
    private final LargeJoins joins;

    Withdrawal(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.joins = new LargeJoins(template);
    }

    /**
     * Does it; only under the lock of {@link Merge}, when the delivery is marked as withdrawn.
     *
     * @param at the moment from which it no longer counts
     * @return where something else counts now
     */
    Set<SeriesRef> apply(int delivery, OffsetDateTime at) {
        return joins.on(() -> recount(delivery, at));
    }

    private Set<SeriesRef> recount(int delivery, OffsetDateTime at) {
        client.sql(WithdrawalSql.CHOOSE).param("delivery", delivery).update();
        client.sql(WithdrawalSql.FORGET_CONFIRMED).update();
        client.sql(WithdrawalSql.CONFIRM_ANEW).param("delivery", delivery).update();
        client.sql(WithdrawalSql.LEAVE_OUT_WHAT_STAYS)
                .param("delivery", delivery)
                .update();
        Set<SeriesRef> changed = client.sql(WithdrawalSql.CHANGED)
                .query((row, number) -> new SeriesRef(row.getString(1), row.getString(2)))
                .set();
        client.sql(WithdrawalSql.CLOSE).param("at", at).update();
        client.sql(WithdrawalSql.REMOVE).update();
        client.sql(WithdrawalSql.RESTORE).param("at", at).update();
        client.sql("delete from recount").update();
        return changed;
    }
}
