package org.pegel.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertState;
import org.pegel.alert.AlertStore;
import org.pegel.report.AlertDocument;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/alerts}: the alerts that are open, and what a Bestandsaufnahme has recorded. */
@RestController
class AlertApi {
    private final AlertStore alerts;

    AlertApi(AlertStore alerts) {
        this.alerts = alerts;
    }

    @GetMapping("/api/v1/alerts")
    AlertDocument alerts(@RequestParam(name = "state", required = false) @Nullable String state) {
        AlertState wanted = state == null ? null : state(state);
        List<Alert> found = alerts.unresolved().stream()
                .filter(alert -> wanted == null || alert.state() == wanted)
                .toList();
        return AlertDocument.of(found);
    }

    private static AlertState state(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "open" -> AlertState.OPEN;
            case "recorded" -> AlertState.RECORDED;
            default ->
                throw new Refusal(
                        HttpStatus.BAD_REQUEST, "Unbekannter Zustand „%s“; erlaubt: open, recorded".formatted(text));
        };
    }
}
