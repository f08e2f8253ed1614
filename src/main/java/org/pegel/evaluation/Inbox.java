package org.pegel.evaluation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pegel.intake.FileReport;
import org.pegel.intake.ReportText;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.pegel.table.InvalidFilesException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The inbox folder. A file is taken in once it has not grown between two looks, and then moves to {@code erledigt/}, or
 * to {@code abgelehnt/} with its report beside it. Its source is the name of the folder it lies in
 * ({@code eingang/kita-statistik/werte.csv}); in the inbox itself, the only source whose file pattern fits, else the
 * tidy file.
 */
class Inbox {
    static final String DONE = "erledigt";
    static final String REFUSED = "abgelehnt";

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss");

    private final Path folder;
    private final Deliveries deliveries;
    private final Clock clock;
    private Map<Path, Footprint> seen = new HashMap<>();

    Inbox(Path folder, Deliveries deliveries, Clock clock) {
        this.folder = folder;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    private record Footprint(long size, long modified) {
        static Footprint of(Path file) throws IOException {
            return new Footprint(
                    Files.size(file), Files.getLastModifiedTime(file).toMillis());
        }
    }

    /** Takes in what has come to rest since the last look. */
    synchronized void look() throws IOException {
        Files.createDirectories(folder.resolve(DONE));
        Files.createDirectories(folder.resolve(REFUSED));
        Map<Path, Footprint> now = new HashMap<>();
        for (Path file : waiting()) {
            Footprint footprint = Footprint.of(file);
            if (footprint.equals(seen.get(file))) {
                take(file);
            } else {
                now.put(file, footprint);
            }
        }
        seen = now;
    }

    private List<Path> waiting() throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                if (Files.isRegularFile(entry)) {
                    files.add(entry);
                } else if (Files.isDirectory(entry) && isSource(entry)) {
                    addFiles(entry, files);
                }
            }
        }
        files.removeIf(file -> name(file).startsWith("."));
        files.sort(null);
        return files;
    }

    private static void addFiles(Path folder, List<Path> files) throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, Files::isRegularFile)) {
            entries.forEach(files::add);
        }
    }

    private boolean isSource(Path folder) {
        return !name(folder).equals(DONE) && !name(folder).equals(REFUSED);
    }

    private void take(Path file) throws IOException {
        try {
            Optional<Source> source = sourceOf(file);
            if (source.isEmpty()) {
                refuse(
                        file,
                        "Die Quelle dieser Datei ist nicht eindeutig. Legen Sie sie in einen Ordner mit der Kennung der Quelle: "
                                + String.join(
                                        ", ",
                                        deliveries.sources().all().stream()
                                                .map(Source::id)
                                                .toList()));
                return;
            }
            FileReport report = deliveries.take(file, name(file), source.get());
            if (report.refused()) {
                refuse(file, ReportText.german(report).strip());
            } else {
                move(file, folder.resolve(DONE));
                LOG.info("Eingang: {}", ReportText.german(report).strip());
            }
        } catch (InvalidFilesException unreadable) {
            refuse(
                    file,
                    String.join(
                            "\n",
                            unreadable.problems().stream().map(Object::toString).toList()));
        }
    }

    private Optional<Source> sourceOf(Path file) {
        Sources sources = deliveries.sources();
        if (!folder.equals(file.getParent())) {
            return sources.source(name(Optional.ofNullable(file.getParent()).orElse(folder)));
        }
        List<Source> fitting = sources.delivering(name(file));
        if (fitting.isEmpty()) {
            return sources.source(Source.TIDY);
        }
        return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
    }

    private void refuse(Path file, String report) throws IOException {
        Path refused = move(file, folder.resolve(REFUSED));
        Files.writeString(
                refused.resolveSibling(name(refused) + ".bericht.txt"), report + "\n", StandardCharsets.UTF_8);
        LOG.warn("Eingang: {} abgelehnt, Bericht daneben in {}", name(file), refused.getParent());
    }

    private Path move(Path file, Path into) throws IOException {
        Path target = into.resolve(name(file));
        try {
            return Files.move(file, target);
        } catch (FileAlreadyExistsException taken) {
            String stamp = LocalDateTime.ofInstant(clock.instant(), ZoneId.systemDefault())
                    .format(STAMP);
            return Files.move(file, into.resolve(stamp + "-" + name(file)));
        }
    }

    private static String name(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }
}
