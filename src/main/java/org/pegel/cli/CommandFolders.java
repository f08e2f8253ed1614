package org.pegel.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Folders that a command names; absent for those of the configuration.
 *
 * @param rules the folder of the rules
 * @param data the folder of the embedded database
 */
record CommandFolders(@Nullable Path rules, @Nullable Path data) {
    /** The folder of departments that belongs to a folder of rules lies in it or beside it under this name. */
    private static final String ALERTS = "alerts-config";
    /** The file that makes a folder of rules a sample. */
    private static final String SAMPLE = "lieferung.yaml";

    /** What the configuration names unless somebody changes it: naming it too changes nothing. */
    private static final Path USUAL = Path.of("rules").toAbsolutePath();

    CommandFolders {
        rules = rules == null || rules.toAbsolutePath().normalize().equals(USUAL) ? null : rules;
    }

    /** The departments that belong to a folder of rules; empty when there are none. */
    static Optional<Path> alertsOf(Path rules) {
        return Stream.of(rules.resolve(ALERTS), rules.toAbsolutePath().resolveSibling(ALERTS))
                .filter(Files::isDirectory)
                .findFirst();
    }

    /** Whether no departments belong to the rules. */
    boolean tellsNobody() {
        return rules != null && alertsOf(rules).isEmpty();
    }

    /** What Spring is to know. */
    Map<String, Object> properties() {
        Map<String, Object> properties = new LinkedHashMap<>();
        if (rules != null) {
            properties.put("pegel.rules", rules.toString());
            properties.put("pegel.alerts", alertsOf(rules).map(Path::toString).orElse(""));
            properties.put("pegel.sample", Files.exists(rules.resolve(SAMPLE)) ? rules.toString() : "");
        }
        if (data != null) {
            properties.put("pegel.data", data.toAbsolutePath().toString());
        }
        return properties;
    }
}
