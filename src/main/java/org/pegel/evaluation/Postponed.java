package org.pegel.evaluation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * What could not be taken for now, and when to try again: soon, then ever more rarely. Each trouble is logged when it
 * begins, not at each look.
 */
final class Postponed {
    private static final Logger LOG = LoggerFactory.getLogger(Postponed.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    private final Clock clock;
    private final Map<Path, Trouble> troubles = new HashMap<>();
    private @Nullable Instant databaseAwayUntil;

    Postponed(Clock clock) {
        this.clock = clock;
    }

    private record Trouble(String what, Duration pause, Instant until) {}

    /** Whether it is too early to try a file again. */
    boolean isWaiting(Path file) {
        Trouble trouble = troubles.get(file);
        return trouble != null && clock.instant().isBefore(trouble.until());
    }

    /** Whether it is too early to try any file again. */
    boolean isDatabaseAway() {
        return databaseAwayUntil != null && clock.instant().isBefore(databaseAwayUntil);
    }

    /** Notes that a file could be dealt with. */
    void done(Path file) {
        troubles.remove(file);
    }

    /** Notes that the database has answered. */
    void databaseAnswers() {
        if (databaseAwayUntil != null) {
            LOG.info("Eingang: Die Datenbank antwortet wieder.");
            databaseAwayUntil = null;
        }
    }

    /** Forgets files that are no longer there. */
    void keepOnly(Collection<Path> files, Path folder) {
        Set<Path> known = new HashSet<>(files);
        known.add(folder);
        troubles.keySet().retainAll(known);
    }

    /** Notes why a file has to wait. */
    void later(Path file, Throwable failed) {
        if (isDatabases(failed)) {
            if (databaseAwayUntil == null) {
                LOG.error(
                        "Eingang: Die Datenbank antwortet nicht; {} und was danach kommt, bleibt liegen, bis sie es"
                                + " tut. ({})",
                        file,
                        rootOf(failed));
            }
            databaseAwayUntil = clock.instant().plus(DATABASE_PAUSE);
            return;
        }
        Trouble before = troubles.get(file);
        Duration pause = before == null ? FIRST_PAUSE : shorter(before.pause().multipliedBy(2), LONGEST_PAUSE);
        String what = rootOf(failed);
        if (before == null || !before.what().equals(what)) {
            say(file, failed, what);
        }
        troubles.put(file, new Trouble(what, pause, clock.instant().plus(pause)));
    }

    private static void say(Path file, Throwable failed, String what) {
        if (failed instanceof IOException) {
            LOG.warn(
                    "Eingang: {} kann gerade nicht gelesen oder verschoben werden und bleibt liegen. ({})", file, what);
        } else {
            LOG.error(
                    "Eingang: {} bleibt liegen, weil Pegel an ihr gescheitert ist; bitte melden. Die anderen gehen"
                            + " weiter.",
                    file,
                    failed);
        }
    }

    private static boolean isDatabases(Throwable failed) {
        return failed instanceof TransactionException
                || failed instanceof DataAccessResourceFailureException
                || failed instanceof TransientDataAccessException;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static String rootOf(Throwable failed) {
        Throwable root = failed;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString();
    }
}
