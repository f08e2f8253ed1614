package org.pegel.rule.sentence;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;

/** Whether there are series for which a rule holds. Notes it when there are none. */
final class ScopeCheck {
    private final Catalogue catalogue;
    private final Complaints complaints;

    ScopeCheck(Catalogue catalogue, Complaints complaints) {
        this.catalogue = catalogue;
        this.complaints = complaints;
    }

    /**
     * Leaves out what is not there on the levels or for the groups.
     *
     * @param named whether each indicator is named, and must therefore be there
     */
    boolean check(Token at, Set<String> indicators, Set<String> levels, Set<String> groups, boolean named) {
        boolean whole = true;
        for (String id : List.copyOf(indicators)) {
            Indicator indicator = catalogue.indicator(id);
            String reason = reasonAgainst(indicator, levels, groups);
            if (reason != null && named) {
                complaints.error(at, "der Indikator „%s“ %s".formatted(id, reason), allowed(indicator));
                whole = false;
            } else if (reason != null) {
                indicators.remove(id);
            }
        }
        if (whole && indicators.isEmpty()) {
            complaints.error(at, "es gibt keinen Indikator, für den die Regel gelten kann", null);
            return false;
        }
        return whole;
    }

    private static @Nullable String reasonAgainst(Indicator indicator, Set<String> levels, Set<String> groups) {
        if (indicator.isContext()) {
            return "ist Kontext (richtung: keine) und wird nicht bewertet";
        }
        if (!levels.isEmpty() && levels.stream().noneMatch(indicator.rhythms()::containsKey)) {
            return "liegt auf dieser Ebene nicht vor";
        }
        return !groups.isEmpty() && groups.stream().noneMatch(indicator.groups()::contains)
                ? "liegt für diese Gruppe nicht vor"
                : null;
    }

    private static String allowed(Indicator indicator) {
        return indicator.isContext()
                ? "ein Indikator mit der Richtung höher oder niedriger"
                : "Ebenen: %s; Gruppen: %s"
                        .formatted(
                                String.join(", ", indicator.rhythms().keySet()), String.join(", ", indicator.groups()));
    }
}
