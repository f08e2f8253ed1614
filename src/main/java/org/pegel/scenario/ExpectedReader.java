package org.pegel.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.KnownIds;
import org.pegel.rule.RuleSet;
import org.pegel.rule.Severity;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/** Reads what is expected: {@code nichts}, or a list of findings. */
final class ExpectedReader {
    private static final String KEY = "befunde";
    private static final String NOTHING = "nichts";
    private static final List<String> KEYS =
            List.of("regel", "schwere", "indikator", "gebiet", "gruppe", "ebene", "handlungsfeld", "quelle", "satz");

    private final Set<String> ruleIds;
    private final Catalogue catalogue;
    private final Set<String> about;
    private final boolean aboutUnknown;
    private final Problems problems;

    /**
     * A reader.
     *
     * @param about rules that the scenario is about
     * @param aboutUnknown whether it names others, too, which has been noted
     */
    ExpectedReader(RuleSet rules, Set<String> about, boolean aboutUnknown, Problems problems) {
        this.ruleIds = rules.ruleIds();
        this.catalogue = rules.catalogue();
        this.about = about;
        this.aboutUnknown = aboutUnknown;
        this.problems = problems;
    }

    List<ExpectedFinding> read(YamlNode scenario) {
        YamlNode written = scenario.requiredChild(KEY);
        List<ExpectedFinding> expected = new ArrayList<>();
        if (written == null || isNothing(written)) {
            return expected;
        }
        for (YamlNode item : scenario.list(KEY)) {
            if (!item.isMapping()) {
                item.error(
                        "hier steht kein Befund", "nichts, oder eine Liste von Befunden wie „- schwere: Prüfbedarf“");
                continue;
            }
            item.allowOnly(KEYS);
            ExpectedFinding finding = finding(item);
            if (finding != null) {
                expected.add(finding);
            }
        }
        return expected;
    }

    private static boolean isNothing(YamlNode written) {
        return written.isScalar() && NOTHING.equals(written.text());
    }

    private @Nullable ExpectedFinding finding(YamlNode item) {
        String rule = rule(item);
        ExpectedFinding finding = new ExpectedFinding(
                rule == null ? "" : rule,
                item.choice("schwere", Severity.byWord()),
                known(item, "indikator", "der Indikator", catalogue.indicators().keySet()),
                known(item, "gebiet", "das Gebiet", catalogue.districts().keySet()),
                known(item, "gruppe", "die Gruppe", catalogue.groups().keySet()),
                known(item, "ebene", "die Ebene", catalogue.levels().keySet()),
                known(
                        item,
                        "handlungsfeld",
                        "das Handlungsfeld",
                        catalogue.fields().keySet()),
                item.text("quelle"),
                item.text("satz"));
        return rule == null ? null : finding;
    }

    /** The one of the finding, else the one that the scenario is about. */
    private @Nullable String rule(YamlNode item) {
        String written = item.text("regel");
        if (written != null) {
            return new KnownIds("die Regel", ruleIds, problems).find(written, item.place("regel"));
        }
        if (aboutUnknown) {
            return null;
        }
        if (about.size() != 1) {
            item.error("„regel“ fehlt", "die Kennung der Regel, hier oder einmal für das ganze Szenario");
            return null;
        }
        return about.iterator().next();
    }

    private @Nullable String known(YamlNode item, String key, String what, Set<String> ids) {
        return new KnownIds(what, ids, problems).find(item.text(key), item.place(key));
    }
}
