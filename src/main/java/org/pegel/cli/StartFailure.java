package org.pegel.cli;

import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.Problem;
import org.springframework.boot.web.server.PortInUseException;

/**
 * Why Pegel did not start, where a person can mend it.
 *
 * @param kind what it is
 * @param details what a person needs to know beside it, German; blank where that says it all
 */
record StartFailure(Kind kind, String details) {

    /** What keeps Pegel from starting. */
    enum Kind {
        INVALID_FILES,
        DATABASE_IN_USE,
        PORT_IN_USE
    }

    private static final int H2_DATABASE_ALREADY_OPEN = 90020;

    static Optional<StartFailure> of(Throwable failed) {
        for (@Nullable Throwable cause = failed; cause != null; cause = cause.getCause()) {
            Optional<StartFailure> known = ofCause(cause);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<StartFailure> ofCause(Throwable cause) {
        if (cause instanceof InvalidFilesException invalid) {
            String problems = invalid.problems().stream().map(Problem::text).collect(Collectors.joining("\n"));
            return Optional.of(new StartFailure(Kind.INVALID_FILES, problems));
        }
        if (cause instanceof SQLException sql && sql.getErrorCode() == H2_DATABASE_ALREADY_OPEN) {
            return Optional.of(new StartFailure(Kind.DATABASE_IN_USE, ""));
        }
        if (cause instanceof PortInUseException port) {
            return Optional.of(new StartFailure(Kind.PORT_IN_USE, String.valueOf(port.getPort())));
        }
        return Optional.empty();
    }

    /** @param instead what to do while another process holds the database */
    String text(String instead) {
        return switch (kind) {
            case INVALID_FILES ->
                "Pegel startet nicht, weil in den Regeln oder Ämtern etwas zu berichtigen ist:\n" + details;
            case DATABASE_IN_USE -> "Die Datenbank wird gerade von einem laufenden Pegel (serve) benutzt. " + instead;
            case PORT_IN_USE ->
                "Der Port %s ist schon belegt. Einen anderen wählt man mit --server.port=8081.".formatted(details);
        };
    }
}
