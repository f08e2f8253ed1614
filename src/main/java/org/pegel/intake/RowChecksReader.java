package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pegel.table.YamlNode;

/** Reads {@code prüfungen} of a source mapping. */
final class RowChecksReader {

    private RowChecksReader() {}

    static List<RowCheck> read(YamlNode node) {
        List<RowCheck> checks = new ArrayList<>();
        for (YamlNode entry : node.list("prüfungen")) {
            entry.allowOnly(Set.of("formel", "toleranz", "ablehnen"));
            Double tolerance = entry.number("toleranz");
            Boolean rejects = entry.flag("ablehnen");
            String formula = entry.requiredText("formel");
            if (formula.isEmpty()) {
                continue;
            }
            try {
                checks.add(new RowCheck(
                        Formula.of(formula), tolerance == null ? 0 : Math.abs(tolerance), rejects != null && rejects));
            } catch (IllegalArgumentException broken) {
                entry.error(
                        "formel",
                        "die Formel ist nicht lesbar, " + broken.getMessage(),
                        "etwa [Insgesamt] = [weiblich] + [männlich]");
            }
        }
        return checks;
    }
}
