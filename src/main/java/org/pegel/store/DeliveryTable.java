package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.DeliveryStep;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries as rows, known inside the database by a number. */
class DeliveryTable {
    private final JdbcClient client;

    DeliveryTable(JdbcClient client) {
        this.client = client;
    }

    /** Adds a delivery and gives its number. */
    int add(Delivery delivery) {
        client.sql(
                        """
                        insert into delivery (id, source_id, file_name, sha256, received_at, state, state_since)
                        values (:id, :source, :file, :sha256, :receivedAt, :state, :receivedAt)
                        """)
                .param("id", delivery.id())
                .param("source", delivery.source())
                .param("file", delivery.file())
                .param("sha256", delivery.sha256())
                .param("receivedAt", SqlTime.of(delivery.receivedAt()))
                .param("state", delivery.state().name())
                .update();
        update(delivery);
        int number = number(delivery.id());
        add(number, delivery.received());
        return number;
    }

    /** Writes where a delivery stands after a step, and the step. */
    void save(int number, DeliveryStep step) {
        update(step.delivery());
        add(number, step.event());
    }

    private void update(Delivery delivery) {
        client.sql(
                        """
                        update delivery set state = :state, state_by = :stateBy, state_since = :since,
                            released_by = :releasedBy, released_at = :releasedAt, embargo = :embargo
                        where id = :id
                        """)
                .param("id", delivery.id())
                .param("state", delivery.state().name())
                .param("stateBy", delivery.stateBy())
                .param("since", SqlTime.of(delivery.stateSince()))
                .param("releasedBy", delivery.releasedBy())
                .param("releasedAt", SqlTime.ofNullable(delivery.releasedAt()))
                .param("embargo", delivery.embargo())
                .update();
    }

    /** Adds what happened to a delivery. */
    void add(int number, DeliveryEvent event) {
        client.sql(
                        """
                        insert into delivery_event (delivery_no, kind, happened_at, done_by, note, embargo)
                        values (:number, :kind, :at, :by, :note, :embargo)
                        """)
                .param("number", number)
                .param("kind", event.kind().name())
                .param("at", SqlTime.of(event.at()))
                .param("by", event.by())
                .param("note", event.note())
                .param("embargo", event.embargo())
                .update();
    }

    /** Notes when a delivery changed what counts; it waits for its evaluation from then on. */
    void tookEffect(int number, OffsetDateTime at) {
        client.sql("update delivery set effect_at = :at where delivery_no = :number")
                .param("at", at)
                .param("number", number)
                .update();
        client.sql(
                        "delete from judged_delivery where delivery_id = (select id from delivery where delivery_no = :number)")
                .param("number", number)
                .update();
    }

    /** Drops the protected numbers of a delivery that never counted. */
    void forgetProtected(int number) {
        client.sql("delete from protected_number where delivery_no = :number")
                .param("number", number)
                .update();
    }

    /** The number of an existing delivery. */
    int number(String id) {
        return client.sql("select delivery_no from delivery where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    Optional<Delivery> find(String id) {
        return client.sql("select * from delivery where id = :id")
                .param("id", id)
                .query(DeliveryTable::delivery)
                .optional();
    }

    List<Delivery> newestFirst() {
        return client.sql("select * from delivery order by received_at desc, delivery_no desc")
                .query(DeliveryTable::delivery)
                .list();
    }

    private static Delivery delivery(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("source_id"),
                row.getString("file_name"),
                row.getString("sha256"),
                SqlTime.instant(row, "received_at"),
                DeliveryState.valueOf(row.getString("state")),
                row.getString("state_by"),
                SqlTime.instant(row, "state_since"),
                row.getString("released_by"),
                SqlTime.nullableInstant(row, "released_at"),
                row.getObject("embargo", LocalDate.class));
    }
}
