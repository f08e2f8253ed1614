package org.pegel.web;

import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.ExpectedDeliveries;
import org.pegel.report.DeliveryCalendarDocument;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v1/deliveries/calendar}: what is delivered next, expected, due or late. */
@RestController
class DeliveryCalendarApi {
    private final ExpectedDeliveries expected;
    private final ActiveRuleSet rules;

    DeliveryCalendarApi(ExpectedDeliveries expected, ActiveRuleSet rules) {
        this.expected = expected;
        this.rules = rules;
    }

    @GetMapping("/api/v1/deliveries/calendar")
    DeliveryCalendarDocument calendar() {
        return DeliveryCalendarDocument.of(expected.all(), rules.current().catalogue());
    }
}
