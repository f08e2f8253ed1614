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
                        select c.delivery_id from known_content c
                        join delivery d on d.id = c.delivery_id
                        where c.source_id = :source and c.sha256 = :sha256 and c.read_with = :readWith
                            and d.state not in ('REFUSED', 'WITHDRAWN')
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
                        delete from known_content
                        where source_id = :source and sha256 = :sha256 and read_with = :readWith
                            and delivery_id in (select id from delivery where state in ('REFUSED', 'WITHDRAWN'))
                        """)
                .paramSource(content)
                .update();
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
