package org.pegel.store;

import java.util.Optional;
import org.pegel.evaluation.KnownContents;
import org.pegel.observation.Delivery;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Known contents in the database. */
@Repository
class JdbcKnownContents implements KnownContents {
    private final JdbcClient client;
    private final DeliveryTable deliveries;

    JdbcKnownContents(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.deliveries = new DeliveryTable(client);
    }

    @Override
    public Optional<Delivery> delivery(Content content) {
        return client.sql(
                        """
                        select delivery_id from known_content
                        where source_id = :source and sha256 = :sha256 and read_with = :readWith
                        """)
                .paramSource(content)
                .query(String.class)
                .optional()
                .flatMap(deliveries::find);
    }

    @Override
    public void add(Content content, String delivery) {
        client.sql(
                        """
                        insert into known_content (source_id, sha256, read_with, delivery_id)
                        values (:source, :sha256, :readWith, :delivery)
                        """)
                .param("source", content.source())
                .param("sha256", content.sha256())
                .param("readWith", content.readWith())
                .param("delivery", delivery)
                .update();
    }
}
