package org.pegel.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.pegel.catalogue.RulesFolder;

/** Rule sets of tests that are completed from the real files: hundreds of districts are not worth a copy. */
final class RuleSets {

    private static final String DISTRICTS = "Kennung;Name;Weitere Namen;Ebene;Übergeordnet";

    private RuleSets() {}

    /** Copies {@code src/test/resources/intake/NAME} into a folder. */
    static Path copy(String name, Path into) {
        Path from = Path.of("src/test/resources/intake", name);
        RulesFolder.copy(from, into);
        return into;
    }

    /** Writes or continues {@code gebiete.csv}. */
    static void addDistricts(Path folder, Collection<String> lines) {
        Path file = folder.resolve("gebiete.csv");
        try {
            List<String> before = Files.exists(file) ? Files.readAllLines(file) : List.of(DISTRICTS);
            Files.write(file, Stream.concat(before.stream(), lines.stream()).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
