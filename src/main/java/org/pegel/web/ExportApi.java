package org.pegel.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.metrics.Past;
import org.pegel.metrics.PastRequest;
import org.pegel.observation.Values;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code GET /api/v1/export/openmetrics}: the past with timestamps, for promtool. Nothing is sent before all of it has been
 * computed, so that a failure is an answer and not a torn text; one at a time, because it reads everything.
 */
@RestController
class ExportApi {
    private static final String OPEN_METRICS = "application/openmetrics-text; version=1.0.0";

    private final ActiveRuleSet rules;
    private final Values observations;
    private final Clock clock;
    private final Semaphore turn = new Semaphore(1);

    ExportApi(ActiveRuleSet rules, Values observations, Clock clock) {
        this.rules = rules;
        this.observations = observations;
        this.clock = clock;
    }

    @GetMapping("/api/v1/export/openmetrics")
    void export(
            @RequestParam(name = "from", required = false) @Nullable String from,
            @RequestParam(name = "to", required = false) @Nullable String to,
            @RequestParam(name = "limitsOf", required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate limitsOf,
            @RequestParam(name = "label", defaultValue = "") List<String> labels,
            HttpServletResponse response)
            throws IOException {
        PastRequest request = request(from, to, limitsOf, labels);
        if (!turn.tryAcquire()) {
            throw new Refusal(HttpStatus.CONFLICT, "Die Vergangenheit wird gerade schon ausgegeben; bitte später.");
        }
        try (Past past = Past.of(rules.current(), observations, clock.getZone(), request)) {
            response.setContentType(OPEN_METRICS);
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            past.writeTo(response.getWriter());
        } finally {
            turn.release();
        }
    }

    private static PastRequest request(
            @Nullable String from, @Nullable String to, @Nullable LocalDate limitsOf, List<String> labels) {
        try {
            return PastRequest.of(
                    from == null ? null : PeriodParameter.of(from),
                    to == null ? null : PeriodParameter.of(to),
                    limitsOf,
                    labels);
        } catch (IllegalArgumentException wrong) {
            throw new Refusal(HttpStatus.BAD_REQUEST, String.valueOf(wrong.getMessage()));
        }
    }
}
