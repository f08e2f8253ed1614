package org.pegel.evaluation;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the files of a folder, and of the folders in it, that nobody is writing to any more. Left alone are what programs
 * put beside a file while they write or edit it, and links: they may lead to files that nobody meant to deliver.
 */
final class RestingFiles {
    /** An empty file is most often one whose content is still to come. */
    private static final Duration EMPTY_PATIENCE = Duration.ofMinutes(1);

    private static final Set<String> UNFINISHED =
            Set.of("part", "partial", "filepart", "tmp", "temp", "crdownload", "download", "swp", "lock");

    private final Path folder;
    private final Set<String> others;
    private final Duration quiet;
    private final Clock clock;
    private Map<Path, Seen> seen = new HashMap<>();

    /**
     * Watches a folder.
     *
     * @param others names of folders in it that hold no deliveries
     * @param quiet how long a file must not have changed
     */
    RestingFiles(Path folder, Set<String> others, Duration quiet, Clock clock) {
        this.folder = folder;
        this.others = others;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** What tells whether somebody has written to a file. */
    private record Footprint(long size, long modified, @Nullable Object key) {
        static Footprint of(Path file) throws IOException {
            BasicFileAttributes found =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return new Footprint(found.size(), found.lastModifiedTime().toMillis(), found.fileKey());
        }
    }

    private record Seen(Footprint footprint, Instant since) {
        boolean isAtRest(Instant now, Duration quiet) {
            Duration patience = footprint.size() == 0 && quiet.compareTo(EMPTY_PATIENCE) < 0 ? EMPTY_PATIENCE : quiet;
            return !now.isBefore(since.plus(patience));
        }
    }

    /**
     * Looks again.
     *
     * @return what has not changed for long enough, at least since the last look; ordered by name
     */
    List<Path> look() throws IOException {
        Instant now = clock.instant();
        Map<Path, Seen> before = seen;
        seen = new HashMap<>();
        List<Path> resting = new ArrayList<>();
        for (Path file : files()) {
            Footprint footprint = footprint(file);
            if (footprint == null) {
                continue; // taken away meanwhile
            }
            Seen last = before.get(file);
            if (last == null || !last.footprint().equals(footprint)) {
                seen.put(file, new Seen(footprint, now));
                continue;
            }
            seen.put(file, last);
            if (last.isAtRest(now, quiet)) {
                resting.add(file);
            }
        }
        resting.sort(null);
        return resting;
    }

    /** Whether a file that was at rest still is what it was then. */
    boolean isUntouched(Path file) {
        Seen last = seen.get(file);
        return last != null && last.footprint().equals(footprint(file));
    }

    private static @Nullable Footprint footprint(Path file) {
        try {
            return Footprint.of(file);
        } catch (IOException gone) {
            return null;
        }
    }

    private List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path entry : entries(folder)) {
            if (isDelivery(entry)) {
                files.add(entry);
            } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)
                    && Files.isReadable(entry)
                    && !others.contains(String.valueOf(entry.getFileName()))) {
                entries(entry).stream().filter(RestingFiles::isDelivery).forEach(files::add);
            }
        }
        return files;
    }

    private static List<Path> entries(Path folder) throws IOException {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(entries::add);
        } catch (DirectoryIteratorException failed) {
            throw failed.getCause();
        }
        return entries;
    }

    private static boolean isDelivery(Path entry) {
        String name = String.valueOf(entry.getFileName()).toLowerCase(Locale.ROOT);
        return !name.startsWith(".")
                && !name.startsWith("~$")
                && !name.endsWith("~")
                && !UNFINISHED.contains(name.substring(name.lastIndexOf('.') + 1))
                && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS);
    }
}
