package org.pegel.release;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.pegel.table.Printable;

/** The names that files of a draft may have. They become paths, so that no other name will do. */
final class FileName {
    private static final Pattern NAME =
            Pattern.compile("(rules|alerts-config)(/[\\p{L}\\p{N}_][\\p{L}\\p{N}_. -]{0,99}){1,3}");
    private static final Set<String> KINDS = Set.of("yaml", "csv", "xlsx", "md", "geojson", "regel");
    private static final String KERN = RuleFiles.RULES + "kern/";

    private FileName() {}

    /** Refuses any other name. */
    static void require(String name) {
        String kind = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches() || !KINDS.contains(kind) || name.endsWith(" ")) {
            throw new RuleSetStateException(
                    "„%s“ kann keine Datei der Regeln sein; erlaubt: ein Name wie rules/schwellen.csv oder alerts-config/aemter.yaml"
                            .formatted(Printable.of(name.substring(0, Math.min(name.length(), 120)))));
        }
        if (name.startsWith(KERN)) {
            throw new RuleSetStateException("Die Kernregeln (rules/kern) gehören zu Pegel und nicht zu einer Fassung");
        }
    }
}
