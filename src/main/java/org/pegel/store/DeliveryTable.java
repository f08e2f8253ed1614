package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pegel.observation.Delivery;
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
                        insert into delivery (id, source_id, file_name, sha256, received_at, released_by, released_at)
                        values (:id, :source, :file, :sha256, :receivedAt, :releasedBy, :releasedAt)
                        """)
                .param("id", delivery.id())
                .param("source", delivery.source())
                .param("file", delivery.file())
                .param("sha256", delivery.sha256())
                .param("receivedAt", SqlTime.of(delivery.receivedAt()))
                .param("releasedBy", delivery.releasedBy())
                .param("releasedAt", SqlTime.ofNullable(delivery.releasedAt()))
                .update();
        return number(delivery.id());
    }

    /** The number of an existing delivery. */
    int number(String id) {
        return client.sql("select delivery_no from delivery where id = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    void markReleased(String id, String by, Instant at) {
        client.sql("update delivery set released_by = :by, released_at = :at where id = :id")
                .param("by", by)
                .param("at", SqlTime.of(at))
                .param("id", id)
                .update();
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
                row.getString("released_by"),
                SqlTime.nullableInstant(row, "released_at"));
    }
}
