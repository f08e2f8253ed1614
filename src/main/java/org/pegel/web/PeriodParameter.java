package org.pegel.web;

import org.pegel.catalogue.Period;
import org.springframework.http.HttpStatus;

/** A period that a request names. */
final class PeriodParameter {
    private PeriodParameter() {}

    static Period of(String text) {
        return Period.parse(text)
                .orElseThrow(() -> new Refusal(
                        HttpStatus.BAD_REQUEST, "„%s“ ist kein Zeitraum; erlaubt: %s".formatted(text, Period.ALLOWED)));
    }
}
