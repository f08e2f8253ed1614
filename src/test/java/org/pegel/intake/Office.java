package org.pegel.intake;

import java.nio.file.Path;
import org.pegel.catalogue.RulesFolder;

/** A statistics office of a test: the catalogue of Musterstadt with one mapping, for the source {@code amt}. */
final class Office {

    private static final Path CATALOGUE = Path.of("src/test/resources/intake/stadt");

    private final Path folder;
    final Desk desk;

    /** @param mapping without the key {@code quelle} */
    Office(Path folder, String mapping) {
        this.folder = folder;
        Path rules = folder.resolve("regeln");
        RulesFolder.copy(CATALOGUE, rules);
        Desk.file(
                rules,
                "quellen/amt.yaml",
                "quelle: amt\nfreigabe: automatisch\nveröffentlicht: 2024-05-01\n" + mapping);
        desk = Desk.with(rules);
    }

    /** Takes a text in as a file; columns may be written with semicolons and blanks around them. */
    FileReport take(String name, String content) {
        return take(Desk.file(folder, name, content));
    }

    FileReport take(Path file) {
        return desk.take(file, "amt");
    }

    /** The stored value of a series and a period, as {@code value numerator denominator quality}; absent is {@code –}. */
    String stored(String series) {
        String line = desk.stored().get(series);
        return line == null ? "nothing" : line.substring(0, line.lastIndexOf(' '));
    }
}
