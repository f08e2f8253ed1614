package org.pegel.release;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.springframework.util.FileSystemUtils;

/**
 * The files of a version as they are: what is checked, kept and put in force is the same. Immutable.
 *
 * <p>Names begin with {@value #RULES} or {@value #ALERTS} and use {@code /}. What programs put beside a file while they
 * edit it is none of them.
 */
public final class RuleFiles {
    /** What names of files in the folder of the rules begin with. */
    public static final String RULES = "rules/";

    /** What names of files in the folder of the routes begin with. */
    public static final String ALERTS = "alerts-config/";

    private static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int MOST_FILES = 2000;

    /** What a version may hold, German. */
    static final String MOST = "zusammen höchstens %d Dateien und %d MB".formatted(MOST_FILES, MOST_BYTES >> 20);

    private static final String FIRST = RULES + "zielsystem.yaml";
    private static final int VERSION_LENGTH = 12;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final SortedMap<String, byte[]> files;
    private volatile byte @Nullable [] zipped;

    private RuleFiles(SortedMap<String, byte[]> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Reads both folders.
     *
     * @param rules the folder of the rules
     * @param alerts the folder of the routes; absent when nobody is to be told
     * @param problems notes what is missing or too much; then the result must not be used
     */
    static RuleFiles read(Path rules, @Nullable Path alerts, Problems problems) {
        RuleFolder.requireFolders(rules, alerts, problems);
        SortedMap<String, byte[]> files = new TreeMap<>();
        if (!problems.hasErrors()) {
            try {
                add(files, RULES, rules, alerts);
                if (alerts != null) {
                    add(files, ALERTS, alerts, null);
                }
            } catch (TooMuch tooMuch) {
                problems.error(Place.of(rules), null, "Die Ordner der Regeln enthalten zu viel", MOST);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new RuleFiles(files);
    }

    private static void add(SortedMap<String, byte[]> files, String prefix, Path folder, @Nullable Path without)
            throws IOException {
        for (Path file : of(folder)) {
            if (without != null && file.startsWith(without)) {
                continue; // the routes may lie in the folder of the rules
            }
            long room = MOST_BYTES
                    - files.values().stream().mapToLong(bytes -> bytes.length).sum();
            if (files.size() >= MOST_FILES || Files.size(file) > room) {
                throw new TooMuch();
            }
            files.put(prefix + folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
    }

    /** The files that count of a folder, ordered. */
    static List<Path> of(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return walk.filter(file -> counts(folder.relativize(file)))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Hidden files and folders, and those that editors and Office programs make, are none of the rules. */
    private static boolean counts(Path relative) {
        for (Path part : relative) {
            String name = part.toString();
            if (name.startsWith(".") || name.startsWith("~$") || name.endsWith("~") || name.endsWith(".tmp")) {
                return false;
            }
        }
        return true;
    }

    /** Reads what {@link #zip()} wrote. */
    public static RuleFiles unzip(byte[] zip) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RuleFiles(files);
    }

    /** The same files always give the same bytes; they are packed once. */
    public byte[] zip() {
        byte[] known = zipped;
        if (known == null) {
            known = packed();
            zipped = known;
        }
        return known.clone();
    }

    private byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                ZipEntry entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                out.write(file.getValue());
                out.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** These with some replaced or added; {@code null} takes one away. Whether names will do is the caller's matter. */
    RuleFiles with(Map<String, byte @Nullable []> changes) {
        SortedMap<String, byte[]> changed = new TreeMap<>(files);
        changes.forEach((name, content) -> {
            if (content == null) {
                changed.remove(name);
            } else {
                changed.put(name, content);
            }
        });
        return new RuleFiles(changed);
    }

    SortedMap<String, byte[]> all() {
        return files;
    }

    /** More than {@link #MOST}. */
    boolean isTooMuch() {
        return files.size() > MOST_FILES || bytes(files) > MOST_BYTES;
    }

    private static long bytes(SortedMap<String, byte[]> files) {
        return files.values().stream().mapToLong(bytes -> bytes.length).sum();
    }

    boolean hasAlerts() {
        return files.keySet().stream().anyMatch(name -> name.startsWith(ALERTS));
    }

    /** The start of a hash over names and contents; names the version in findings and alerts. */
    public String version() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(ByteBuffer.allocate(Long.BYTES + 1)
                        .putLong(1, content.length)
                        .array());
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest()).substring(0, VERSION_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Reads what these files say and notes every problem in them.
     *
     * @return absent after an error
     */
    @Nullable
    RuleFolder folder(Problems problems) {
        if (!files.containsKey(FIRST)) {
            problems.error(
                    Place.of(FIRST),
                    null,
                    "Die Datei fehlt",
                    "die Datei zielsystem.yaml, wie docs/neue-kommune.md sie zeigt");
            return null;
        }
        try {
            Path root = Files.createTempDirectory("pegel-fassung");
            try {
                for (Map.Entry<String, byte[]> file : files.entrySet()) {
                    Path path = root.resolve(file.getKey());
                    Files.createDirectories(path.getParent());
                    Files.write(path, file.getValue());
                }
                RuleFolder folder =
                        RuleFolder.read(root.resolve(RULES), hasAlerts() ? root.resolve(ALERTS) : null, problems);
                return problems.hasErrors() ? null : folder;
            } finally {
                FileSystemUtils.deleteRecursively(root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** More than anybody writes by hand. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
