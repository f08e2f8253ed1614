package org.pegel.intake;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.ProtectionReader;
import org.pegel.table.Suggestions;
import org.pegel.table.YamlNode;

/** Reads {@code standort} and {@code schutz} of a source mapping. */
final class ProtectionRulesReader {

    private static final Map<String, SourceLocation> LOCATIONS =
            Map.of("verwaltung", SourceLocation.ADMINISTRATION, "statistikstelle", SourceLocation.STATISTICS_OFFICE);

    private final YamlNode node;
    private final Catalogue catalogue;

    ProtectionRulesReader(YamlNode node, Catalogue catalogue) {
        this.node = node;
        this.catalogue = catalogue;
    }

    ProtectionRules read() {
        SourceLocation location = node.choice("standort", LOCATIONS);
        YamlNode rules = node.child("schutz");
        Protection general = Protection.NONE;
        Map<String, Protection> particular = Map.of();
        Mapping.Filter marks = null;
        if (rules != null) {
            Set<String> keys = new HashSet<>(ProtectionReader.KEYS);
            keys.addAll(Set.of("indikatoren", "vermerk"));
            rules.allowOnly(keys);
            general = ProtectionReader.read(rules);
            particular = particular(rules);
            marks = marks(rules.child("vermerk"));
        }
        return new ProtectionRules(
                location == null ? SourceLocation.ADMINISTRATION : location, general, particular, marks);
    }

    private Map<String, Protection> particular(YamlNode rules) {
        Map<String, Protection> particular = new LinkedHashMap<>();
        rules.entries("indikatoren").forEach((id, rule) -> {
            if (!catalogue.indicators().containsKey(id)) {
                rule.error(
                        "den Indikator „" + id + "“ gibt es nicht",
                        Suggestions.allowed(id, catalogue.indicators().keySet()));
            } else if (rule.isMapping()) {
                rule.allowOnly(ProtectionReader.KEYS);
                particular.put(id, ProtectionReader.read(rule));
            } else {
                rule.error("die Schutzregel ist keine Zuordnung", "etwa {mindestfallzahl: 3, mindestbasis: 30}");
            }
        });
        return particular;
    }

    private static Mapping.@Nullable Filter marks(@Nullable YamlNode marks) {
        if (marks == null) {
            return null;
        }
        marks.allowOnly(Set.of("spalte", "werte"));
        String header = marks.requiredText("spalte");
        marks.requiredChild("werte");
        List<String> values = marks.texts("werte");
        return header.isEmpty() || values.isEmpty() ? null : new Mapping.Filter(header, Patterns.of(values, List.of()));
    }
}
