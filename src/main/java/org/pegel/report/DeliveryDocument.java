package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Delivery;

/**
 * What {@code GET /api/v1/deliveries} answers: the files that were taken in, never their values.
 *
 * @param deliveries newest first
 */
public record DeliveryDocument(List<Entry> deliveries) {

    /**
     * One file.
     *
     * @param id stable id
     * @param source id of the source
     * @param file its name
     * @param sha256 hash of its content
     * @param receivedAt when it was taken in
     * @param state received, checked, embargoed, released, refused or withdrawn
     * @param releasedBy who released it
     * @param releasedAt when it was released
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String id,
            String source,
            String file,
            String sha256,
            String receivedAt,
            String state,
            @Nullable String releasedBy,
            @Nullable String releasedAt) {

        public static Entry of(Delivery delivery) {
            return new Entry(
                    delivery.id(),
                    delivery.source(),
                    delivery.file(),
                    delivery.sha256(),
                    delivery.receivedAt().toString(),
                    delivery.state().name().toLowerCase(Locale.ROOT),
                    delivery.releasedBy(),
                    delivery.releasedAt() == null ? null : delivery.releasedAt().toString());
        }
    }

    public static DeliveryDocument of(Collection<Delivery> deliveries) {
        return new DeliveryDocument(deliveries.stream().map(Entry::of).toList());
    }
}
