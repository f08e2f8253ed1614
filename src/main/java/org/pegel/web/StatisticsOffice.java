package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Knows the statistics office by its token: only it releases and withdraws, and sees values before their release. The
 * operator sets the token; without one nobody is the statistics office.
 */
@Component
class StatisticsOffice {
    private static final String SET_BY_THE_OPERATOR =
            "Dafür ist das Kennwort der Statistikstelle nötig, und es ist keines gesetzt: Der Betrieb setzt"
                    + " pegel.statistics-office.token-file (eine Datei) oder die Umgebungsvariable"
                    + " PEGEL_STATISTICSOFFICE_TOKEN.";
    private static final String NEEDED =
            "Dafür ist das Kennwort der Statistikstelle nötig: Authorization: Bearer KENNWORT";

    private final @Nullable Token expected;

    StatisticsOffice(
            @Value("${pegel.statistics-office.token:}") String token,
            @Value("${pegel.statistics-office.token-file:}") String file) {
        this.expected = Token.of(token, file, "pegel.statistics-office.token-file");
    }

    /** Refuses whoever is not the statistics office. */
    void require(HttpServletRequest request) {
        if (expected == null) {
            throw new Refusal(HttpStatus.FORBIDDEN, SET_BY_THE_OPERATOR);
        }
        if (!asks(request)) {
            throw new Refusal(HttpStatus.UNAUTHORIZED, NEEDED).challenging("Bearer");
        }
    }

    /** Whether the statistics office asks. */
    boolean asks(HttpServletRequest request) {
        return expected != null && expected.isShownBy(request);
    }
}
