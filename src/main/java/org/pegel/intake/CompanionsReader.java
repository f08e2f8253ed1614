package org.pegel.intake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.KnownIds;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads {@code begleitdateien} of a source mapping. */
final class CompanionsReader {

    private static final Map<String, Role> DELIVERS =
            Map.of(Role.NUMERATOR.key(), Role.NUMERATOR, Role.DENOMINATOR.key(), Role.DENOMINATOR);

    private CompanionsReader() {}

    /** @param mappings reads how such a file is to be read from the same node */
    static List<Companion> read(
            YamlNode node, Catalogue catalogue, Problems problems, Function<YamlNode, Mapping> mappings) {
        KnownIds indicators =
                new KnownIds("der Indikator", catalogue.indicators().keySet(), problems);
        List<Companion> companions = new ArrayList<>();
        for (YamlNode entry : node.list("begleitdateien")) {
            entry.requiredChild("datei");
            entry.requiredText("liefert");
            Role delivers = entry.choice("liefert", DELIVERS);
            Set<String> meant = indicators(entry, indicators);
            List<String> files = entry.texts("datei");
            Mapping mapping = mappings.apply(entry);
            if (delivers != null && !files.isEmpty()) {
                companions.add(new Companion(Patterns.of(files, List.of()), delivers, meant, mapping));
            }
        }
        return companions;
    }

    private static Set<String> indicators(YamlNode entry, KnownIds known) {
        Set<String> ids = new HashSet<>();
        for (YamlNode item : entry.list("für")) {
            String id = known.find(item.text(), item.place());
            if (id != null) {
                ids.add(id);
            }
        }
        return ids;
    }
}
