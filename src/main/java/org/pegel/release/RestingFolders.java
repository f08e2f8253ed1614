package org.pegel.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problems;

/**
 * Reads the folders of the rules when they have changed and nobody has written there for a while. It compares sizes and
 * times, which network drives tell too; nobody has to report a change.
 */
final class RestingFolders {
    /** An empty file is most often one whose content is still to come. */
    private static final Duration EMPTY_PATIENCE = Duration.ofMinutes(1);

    private final Path rules;
    private final @Nullable Path alerts;
    private final Duration quiet;
    private final Clock clock;
    private Map<Path, Footprint> seen = Map.of();
    private @Nullable Instant since;
    private boolean read;

    RestingFolders(Path rules, @Nullable Path alerts, Duration quiet, Clock clock) {
        this.rules = rules;
        this.alerts = alerts;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** What tells whether somebody has written to a file. */
    private record Footprint(long size, long modified, @Nullable Object key) {
        static Footprint of(Path file) throws IOException {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return new Footprint(found.size(), found.lastModifiedTime().toMillis(), found.fileKey());
        }
    }

    /**
     * What the folders contain, once it rests.
     *
     * @param problems what keeps it from being read at all
     */
    record Reading(RuleFiles files, Problems problems) {}

    /** Looks again; what was given once is not given again until something changes. */
    Optional<Reading> look() throws IOException {
        Map<Path, Footprint> now = footprints();
        Instant last = since;
        if (last == null || !now.equals(seen)) {
            seen = now;
            since = clock.instant();
            read = false;
            return Optional.empty();
        }
        if (read || clock.instant().isBefore(last.plus(patience()))) {
            return Optional.empty();
        }
        Problems problems = new Problems();
        RuleFiles files = RuleFiles.read(rules, alerts, problems);
        if (!footprints().equals(seen)) {
            return Optional.empty(); // changed while it was read
        }
        read = true;
        return Optional.of(new Reading(files, problems));
    }

    /** What was given last shall be given once more: it could not be dealt with. */
    void again() {
        read = false;
    }

    private Duration patience() {
        boolean empty = seen.values().stream().anyMatch(file -> file.size() == 0);
        return empty && quiet.compareTo(EMPTY_PATIENCE) < 0 ? EMPTY_PATIENCE : quiet;
    }

    private Map<Path, Footprint> footprints() throws IOException {
        Map<Path, Footprint> found = new TreeMap<>();
        add(found, rules);
        if (alerts != null) {
            add(found, alerts);
        }
        return found;
    }

    private static void add(Map<Path, Footprint> found, Path folder) throws IOException {
        try {
            if (Files.isDirectory(folder)) {
                for (Path file : RuleFiles.of(folder)) {
                    found.put(file, Footprint.of(file));
                }
            }
        } catch (NoSuchFileException gone) {
            found.clear(); // somebody is changing the folder: the next look differs
        }
    }
}
