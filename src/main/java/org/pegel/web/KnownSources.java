package org.pegel.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.springframework.http.HttpStatus;

/** Finds the source that a request names. */
final class KnownSources {
    private KnownSources() {}

    /** Refuses an unknown or missing one with those that are known. */
    static Source find(Sources known, @Nullable String id) {
        return Optional.ofNullable(id)
                .flatMap(known::source)
                .orElseThrow(
                        () -> unknown(id, known.all().stream().map(Source::id).toList()));
    }

    private static Refusal unknown(@Nullable String id, List<String> known) {
        String wrong = id == null ? "Es fehlt die Quelle (source)" : "Unbekannte Quelle „%s“".formatted(id);
        return new Refusal(HttpStatus.BAD_REQUEST, wrong + "; erlaubt: " + String.join(", ", known))
                .with("sources", known);
    }
}
