package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.PeriodRevision;
import org.pegel.report.DeliveryDocument;
import org.pegel.report.PreviewDocument;
import org.pegel.report.RevisionDocument;
import org.pegel.report.RevisionText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/v1/deliveries}: the files that were taken in, and what becomes of them. Who decides, and who sees values that
 * are not released, has the token of the {@linkplain StatisticsOffice statistics office}.
 */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryApi {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 2000;
    private static final String HIDDEN =
            "Was die Prüfungen ergaben, zeigt Pegel vor der Freigabe nur der Statistikstelle (Authorization: Bearer …).";

    private final ObservationStore observations;
    private final DeliveryRecords records;
    private final Deliveries deliveries;
    private final ActiveRuleSet rules;
    private final StatisticsOffice office;

    DeliveryApi(
            ObservationStore observations,
            DeliveryRecords records,
            Deliveries deliveries,
            ActiveRuleSet rules,
            StatisticsOffice office) {
        this.observations = observations;
        this.records = records;
        this.deliveries = deliveries;
        this.rules = rules;
        this.office = office;
    }

    @GetMapping
    DeliveryDocument all() {
        return DeliveryDocument.of(observations.deliveries());
    }

    @GetMapping("/{id}")
    DeliveryDocument.Life one(@PathVariable("id") String id, HttpServletRequest request) {
        Delivery delivery = existing(id);
        List<DeliveryEvent> events = records.events(id);
        return delivery.isReleased() || office.asks(request)
                ? DeliveryDocument.Life.of(delivery, events, records.checks(id))
                : DeliveryDocument.Life.withoutValues(delivery, events, HIDDEN);
    }

    /** {@code {"by":"Statistikstelle","note":"…","embargo":"2026-12-01"}}. */
    @PostMapping("/{id}/release")
    DeliveryDocument.Entry release(
            @PathVariable("id") String id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        office.require(request);
        TextFields fields = TextFields.read(body, "by", "note", "embargo");
        String by = by(fields, "freigibt");
        return step(() -> deliveries.release(
                existing(id).id(), by, fields.optional("note", LONGEST_TEXT), fields.day("embargo")));
    }

    /** {@code {"by":"Statistikstelle","reason":"…"}}. */
    @PostMapping("/{id}/refuse")
    DeliveryDocument.Entry refuse(
            @PathVariable("id") String id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        office.require(request);
        TextFields fields = TextFields.read(body, "by", "reason");
        String by = by(fields, "zurückweist");
        return step(() -> deliveries.refuse(existing(id).id(), by, reason(fields)));
    }

    /** {@code {"by":"Statistikstelle","reason":"…"}}. */
    @PostMapping("/{id}/withdraw")
    DeliveryDocument.Entry withdraw(
            @PathVariable("id") String id,
            @RequestBody(required = false) @Nullable String body,
            HttpServletRequest request) {
        office.require(request);
        TextFields fields = TextFields.read(body, "by", "reason");
        String by = by(fields, "zurückzieht");
        return step(() -> deliveries.withdraw(existing(id).id(), by, reason(fields)));
    }

    /** What the release would find; remembers nothing and tells nobody. */
    @GetMapping("/{id}/preview")
    PreviewDocument preview(@PathVariable("id") String id, HttpServletRequest request) {
        office.require(request);
        return refused(
                () -> PreviewDocument.of(id, deliveries.preview(existing(id).id())));
    }

    @GetMapping(path = "/{id}/revisions", produces = MediaType.APPLICATION_JSON_VALUE)
    RevisionDocument revisions(@PathVariable("id") String id, HttpServletRequest request) {
        return RevisionDocument.of(id, changes(id, request));
    }

    @GetMapping(path = "/{id}/revisions", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    String revisionText(@PathVariable("id") String id, HttpServletRequest request) {
        return RevisionText.german(rules.current().catalogue(), changes(id, request));
    }

    private List<PeriodRevision> changes(String id, HttpServletRequest request) {
        Delivery delivery = existing(id);
        if (!delivery.isReleased()) {
            office.require(request);
        }
        return deliveries.revisions(delivery);
    }

    private static String by(TextFields fields, String does) {
        return fields.required(
                "by",
                LONGEST_NAME,
                "Es fehlt, wer %s (by); erlaubt: eine Funktion wie Statistikstelle".formatted(does));
    }

    private static String reason(TextFields fields) {
        return fields.required("reason", LONGEST_TEXT, "Es fehlt der Grund (reason); erlaubt: ein kurzer Satz");
    }

    private DeliveryDocument.Entry step(Supplier<Delivery> step) {
        return DeliveryDocument.Entry.of(refused(step));
    }

    private static <T> T refused(Supplier<T> work) {
        try {
            return work.get();
        } catch (DeliveryStateException conflict) {
            throw new Refusal(HttpStatus.CONFLICT, conflict.text());
        }
    }

    private Delivery existing(String id) {
        return observations
                .delivery(id)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.NOT_FOUND, "Eine Lieferung mit der Kennung „%s“ gibt es nicht.".formatted(id)));
    }
}
