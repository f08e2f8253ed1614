package org.pegel.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
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
    private static final String BEARER = "Bearer ";

    private final byte @Nullable [] expected;

    StatisticsOffice(
            @Value("${pegel.statistics-office.token:}") String token,
            @Value("${pegel.statistics-office.token-file:}") String file) {
        String known = file.isBlank() ? token.strip() : read(Path.of(file));
        this.expected = known.isEmpty() ? null : hash(known);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("pegel.statistics-office.token-file: " + file, unreadable);
        }
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

    /** Whether the statistics office asks. Takes the same time whatever the answer. */
    boolean asks(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        String given = header != null && header.startsWith(BEARER) ? header.substring(BEARER.length()) : "";
        return expected != null && MessageDigest.isEqual(hash(given.strip()), expected);
    }

    /** Hashes have one length, so the comparison does not tell that of the token. */
    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
