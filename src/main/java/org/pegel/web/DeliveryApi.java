package org.pegel.web;

import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.report.DeliveryDocument;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /api/v1/deliveries}: the files that were taken in, and their release. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryApi {
    private final ObservationStore observations;
    private final Deliveries deliveries;

    DeliveryApi(ObservationStore observations, Deliveries deliveries) {
        this.observations = observations;
        this.deliveries = deliveries;
    }

    @GetMapping
    DeliveryDocument all() {
        return DeliveryDocument.of(observations.deliveries());
    }

    @GetMapping("/{id}")
    DeliveryDocument.Entry one(@PathVariable("id") String id) {
        return DeliveryDocument.Entry.of(existing(id));
    }

    /** @param by the function that releases, such as "Statistikstelle"; never a person's name */
    @PostMapping("/{id}/release")
    DeliveryDocument.Entry release(@PathVariable("id") String id, @RequestParam("by") String by) {
        if (by.isBlank()) {
            throw new Refusal(
                    HttpStatus.BAD_REQUEST, "Es fehlt, wer freigibt (by); erlaubt: eine Funktion wie Statistikstelle");
        }
        return DeliveryDocument.Entry.of(deliveries.release(existing(id).id(), by.strip()));
    }

    private Delivery existing(String id) {
        return observations
                .delivery(id)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND, "Eine Lieferung mit der Kennung „%s“ gibt es nicht.".formatted(id)));
    }
}
