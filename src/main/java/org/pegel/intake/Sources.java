package org.pegel.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.DeliveryCalendar;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/** The sources of a folder of rules ({@code quellen/*.yaml}), and the tidy file, which is always one. Immutable. */
public final class Sources {

    private static final String FOLDER = "quellen";

    private final Map<String, Source> byId;

    private Sources(Map<String, Source> byId) {
        this.byId = Collections.unmodifiableMap(byId);
    }

    /**
     * Reads the mappings in the order of their file names and notes everything that is wrong with them.
     *
     * @param rulesFolder need not have mappings
     * @param catalogue what they may refer to
     */
    public static Sources read(Path rulesFolder, Catalogue catalogue, Problems problems) {
        Map<String, Source> byId = new LinkedHashMap<>();
        byId.put(Source.TIDY, TidySource.create());
        for (Path file : files(rulesFolder.resolve(FOLDER))) {
            YamlNode node = YamlFile.read(file, problems);
            if (node == null) {
                continue;
            }
            Source source = new SourceReader(node, catalogue, problems).read();
            checkCalendar(source, byId.values(), node, problems);
            if (!source.id().isEmpty() && byId.putIfAbsent(source.id(), source) != null) {
                problems.error(
                        Place.of(file),
                        source.id(),
                        "diese Quelle gibt es schon",
                        "eine Kennung, die noch keine Quelle hat");
            }
        }
        return new Sources(byId);
    }

    private static void checkCalendar(Source source, Collection<Source> before, YamlNode node, Problems problems) {
        DeliveryCalendar calendar = source.calendar();
        if (calendar == null) {
            return;
        }
        for (Source other : before) {
            DeliveryCalendar earlier = other.calendar();
            Set<String> shared = earlier == null ? Set.of() : earlier.sharedWith(calendar);
            if (!shared.isEmpty()) {
                problems.error(
                        node.place("lieferung"),
                        String.join(", ", shared),
                        "die Quelle „" + other.id() + "“ sagt schon, wann dies geliefert wird",
                        "jeder Indikator je Ebene in einer „lieferung“; „ebenen“ grenzt sie ein");
            }
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The tidy file, which needs no rules to be read. */
    public static Source tidy() {
        return TidySource.create();
    }

    public Optional<Source> source(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The tidy file first, then the others by file name. */
    public Collection<Source> all() {
        return byId.values();
    }

    /** When the sources deliver, those that say so. */
    public List<DeliveryCalendar> calendars() {
        return byId.values().stream()
                .map(Source::calendar)
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sources whose mapping names such a file ({@code dateien}); more than one is for a person to decide. */
    public List<Source> delivering(String fileName) {
        return byId.values().stream()
                .filter(source -> source.delivers(fileName))
                .toList();
    }
}
