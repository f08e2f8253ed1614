package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.KnownIds;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads {@code kennung-stellen} and {@code ebenen-regeln} of a source mapping. */
final class DistrictRulesReader {

    private static final int LONGEST_ID = 20;

    private final YamlNode node;
    private final KnownIds levels;

    DistrictRulesReader(YamlNode node, Catalogue catalogue, Problems problems) {
        this.node = node;
        this.levels = new KnownIds("die Ebene", catalogue.levels().keySet(), problems);
    }

    DistrictRules read() {
        List<LevelRule> rules = new ArrayList<>();
        for (YamlNode rule : node.list("ebenen-regeln")) {
            rule.allowOnly(Set.of("ebene", "gebiet", "einzug", "spalte", "ab"));
            String level = levels.find(rule.requiredText("ebene"), rule.place("ebene"));
            List<Pattern> labels =
                    rule.texts("gebiet").stream().map(LevelRule::form).toList();
            if (level != null && !level.isEmpty()) {
                rules.add(new LevelRule(level, labels, indent(rule), rule.text("spalte"), rule.text("ab")));
            }
        }
        return new DistrictRules(idLengths(), rules);
    }

    private static @Nullable Integer indent(YamlNode rule) {
        Integer indent = rule.wholeNumber("einzug");
        if (indent != null && indent < 0) {
            rule.error("einzug", "der Einzug ist keine Zahl von Leerzeichen", "0, 1, 2 …");
        }
        return indent;
    }

    private List<Integer> idLengths() {
        List<Integer> lengths = new ArrayList<>();
        for (YamlNode item : node.list("kennung-stellen")) {
            String text = item.text();
            boolean usable = text != null && text.matches("\\d{1,2}") && Integer.parseInt(text) <= LONGEST_ID;
            if (usable) {
                lengths.add(Integer.valueOf(text));
            } else {
                item.error("dies ist keine Zahl von Stellen", "1 bis " + LONGEST_ID);
            }
        }
        return lengths;
    }
}
