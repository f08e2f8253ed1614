package org.pegel.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.pegel.intake.FileReport;
import org.pegel.intake.ReportText;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.pegel.table.InvalidFilesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox folder. A file is taken in once nobody has written to it for a while, and then moves to {@code erledigt/}, or
 * to {@code abgelehnt/} with its report beside it. Its source is the name of the folder it lies in
 * ({@code eingang/kita-statistik/werte.csv}); in the inbox itself, the only source whose file pattern fits, else the
 * tidy file.
 *
 * <p>What goes wrong with one file does not concern the others, and where Pegel is to blame, its database or its disk,
 * the file stays where it is until it can be taken.
 */
class Inbox {
    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    private final Path folder;
    private final Deliveries deliveries;
    private final RestingFiles files;
    private final Filing filing;
    private final Postponed postponed;

    /** @param quiet how long nobody must have written to a file */
    Inbox(Path folder, Duration quiet, Deliveries deliveries, Clock clock) {
        this.folder = folder;
        this.deliveries = deliveries;
        this.files = new RestingFiles(folder, Set.of(Filing.DONE, Filing.REFUSED), quiet, clock);
        this.filing = new Filing(folder, clock);
        this.postponed = new Postponed(clock);
    }

    /**
     * Takes in what has come to rest.
     *
     * @return whether nothing had to be left for later
     */
    synchronized boolean look() {
        List<Path> resting;
        try {
            filing.prepare();
            resting = files.look();
            postponed.done(folder);
        } catch (IOException failed) {
            postponed.later(folder, failed);
            return false;
        }
        postponed.keepOnly(resting, folder);
        boolean all = true;
        for (Path file : resting) {
            if (postponed.isDatabaseAway()) {
                return false;
            }
            all &= !postponed.isWaiting(file) && takeOrPostpone(file);
        }
        return all;
    }

    /** Any error: a file that is too much for Pegel must not keep the others from their turn. */
    private boolean takeOrPostpone(Path file) {
        try {
            take(file);
            postponed.done(file);
            return true;
        } catch (NoSuchFileException taken) {
            LOG.info("Eingang: {} wurde inzwischen weggenommen.", file);
            return true;
        } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError failed) {
            postponed.later(file, failed);
            return false;
        }
    }

    private void take(Path file) throws IOException {
        requireReadable(file);
        Optional<Source> source = sourceOf(file);
        if (source.isEmpty()) {
            refuse(file, whichSource(file));
            return;
        }
        try {
            FileReport report = deliveries.take(file, name(file), source.get());
            postponed.databaseAnswers();
            if (!report.refused()) {
                filing.done(file);
                LOG.info("Eingang: {}", ReportText.german(report).strip());
            } else if (files.isUntouched(file)) {
                refuse(file, ReportText.german(report).strip());
            }
        } catch (InvalidFilesException unreadable) {
            refuse(file, unreadable.problems().stream().map(Object::toString).collect(Collectors.joining("\n")));
        }
    }

    /** Another process may hold it, or it may not be ours to read: that may change. */
    private static void requireReadable(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            content.read();
        }
    }

    private Optional<Source> sourceOf(Path file) {
        Sources sources = deliveries.sources();
        if (isInFolderOfSource(file)) {
            return sources.source(folderName(file));
        }
        List<Source> fitting = sources.delivering(name(file));
        if (fitting.isEmpty()) {
            return sources.source(Source.TIDY);
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private boolean isInFolderOfSource(Path file) {
        return !folder.equals(file.getParent());
    }

    private String whichSource(Path file) {
        String wrong = isInFolderOfSource(file)
                ? "Der Ordner „" + folderName(file) + "“ heißt nicht wie eine Quelle."
                : "Die Quelle dieser Datei ist nicht eindeutig.";
        String known = deliveries.sources().all().stream().map(Source::id).collect(Collectors.joining(", "));
        return wrong + " Legen Sie sie in einen Ordner mit der Kennung der Quelle: " + known;
    }

    private void refuse(Path file, String report) throws IOException {
        Path refused = filing.refused(file, report);
        LOG.warn("Eingang: {} abgelehnt, Bericht daneben in {}", name(file), refused.getParent());
    }

    private static String folderName(Path file) {
        Path parent = file.getParent();
        return parent == null ? "" : name(parent);
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }
}
