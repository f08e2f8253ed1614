package org.pegel.rule;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.KnownIds;
import org.pegel.table.Problems;
import org.pegel.table.YamlFile;
import org.pegel.table.YamlNode;

/**
 * Reads {@code kernregeln.yaml}: by Kennung {@code ja}, {@code nein}, a section, or a list of sections. A section says for
 * whom ({@code indikatoren}, {@code handlungsfelder}; neither: for all), whether the rule speaks ({@code an}, {@code ja}
 * when it is not said), and sets limits. So does {@code belastbarkeit}, which no rule owns.
 */
final class SettingsFile {
    static final String NAME = "kernregeln.yaml";

    private static final String ON = "an";
    private static final String INDICATORS = "indikatoren";
    private static final String FIELDS = "handlungsfelder";

    private final Catalogue catalogue;
    private final KnownIds indicators;
    private final KnownIds fields;
    private final List<SettingsSection> sections = new ArrayList<>();

    private SettingsFile(Catalogue catalogue, Problems problems) {
        this.catalogue = catalogue;
        this.indicators = new KnownIds("der Indikator", catalogue.indicators().keySet(), problems);
        this.fields = new KnownIds("das Handlungsfeld", catalogue.fields().keySet(), problems);
    }

    /** What could be read, in the order of the file; none when there is no file. */
    static List<SettingsSection> read(Path file, Catalogue catalogue, Problems problems) {
        YamlNode root = Files.exists(file) ? YamlFile.read(file, problems) : null;
        return root == null ? List.of() : read(root, catalogue, problems);
    }

    static List<SettingsSection> read(YamlNode root, Catalogue catalogue, Problems problems) {
        SettingsFile settings = new SettingsFile(catalogue, problems);
        List<String> keys = new ArrayList<>(List.of(Limit.RELIABILITY));
        Arrays.stream(EngineRule.values()).map(EngineRule::id).forEach(keys::add);
        root.allowOnly(keys);
        settings.readSections(null, root.list(Limit.RELIABILITY));
        for (EngineRule rule : EngineRule.values()) {
            settings.readRule(rule, root);
        }
        return settings.sections;
    }

    private void readRule(EngineRule rule, YamlNode root) {
        YamlNode node = root.child(rule.id());
        if (node != null && node.isScalar()) {
            Boolean on = root.flag(rule.id());
            sections.add(new SettingsSection(rule, on == null || on, Set.of(), Set.of(), Map.of()));
        } else {
            readSections(rule, root.list(rule.id()));
        }
    }

    private void readSections(@Nullable EngineRule rule, List<YamlNode> nodes) {
        Set<String> named = new HashSet<>();
        for (YamlNode node : nodes) {
            node.allowOnly(keys(rule));
            SettingsSection section = section(rule, node);
            if (isEachOnce(section, node, named)) {
                sections.add(section);
            }
        }
    }

    private static List<String> keys(@Nullable EngineRule rule) {
        EngineRule.Scope scope = rule == null ? EngineRule.Scope.INDICATOR : rule.scope();
        List<String> keys = new ArrayList<>();
        if (rule != null) {
            keys.add(ON);
        }
        if (scope != EngineRule.Scope.ALL) {
            keys.add(FIELDS);
        }
        if (scope == EngineRule.Scope.INDICATOR) {
            keys.add(INDICATORS);
        }
        limits(rule).forEach(limit -> keys.add(limit.key()));
        return keys;
    }

    private static List<Limit> limits(@Nullable EngineRule rule) {
        return Limit.of(rule == null ? Limit.RELIABILITY : rule.id());
    }

    private SettingsSection section(@Nullable EngineRule rule, YamlNode node) {
        Boolean on = node.flag(ON);
        Map<Limit, Double> values = new EnumMap<>(Limit.class);
        for (Limit limit : limits(rule)) {
            Double value = LimitText.read(limit, node);
            if (value != null) {
                values.put(limit, value);
            }
        }
        checkOrder(values, node);
        return new SettingsSection(
                rule, on == null || on, ids(node, INDICATORS, indicators), ids(node, FIELDS, fields), values);
    }

    /** What is urgent is at least a warning. */
    private static void checkOrder(Map<Limit, Double> values, YamlNode node) {
        double warning = values.getOrDefault(Limit.CROSSING_WARNING, Limit.CROSSING_WARNING.standard());
        double critical = values.getOrDefault(Limit.CROSSING_CRITICAL, Limit.CROSSING_CRITICAL.standard());
        if (critical < warning) {
            String key = Limit.CROSSING_CRITICAL.key();
            node.error(key, "„" + key + "“ liegt unter „" + Limit.CROSSING_WARNING.key() + "“", "mindestens so viel");
        }
    }

    private Set<String> ids(YamlNode node, String key, KnownIds known) {
        Set<String> ids = new LinkedHashSet<>();
        for (YamlNode item : node.list(key)) {
            String id = known.find(item.text(), item.place());
            if (id != null) {
                ids.add(id);
                refuseContext(id, item);
            }
        }
        return ids;
    }

    private void refuseContext(String id, YamlNode item) {
        Indicator indicator = catalogue.indicators().get(id);
        if (indicator != null && indicator.isContext()) {
            item.error(
                    "der Indikator ist Kontext (richtung: keine) und wird nicht bewertet",
                    "ein Indikator mit der Richtung höher oder niedriger");
        }
    }

    /** Whether no other section of the rule holds for the same; what does is noted. */
    private static boolean isEachOnce(SettingsSection section, YamlNode node, Set<String> named) {
        boolean once = true;
        if (section.isForAll() && !node.has(INDICATORS) && !node.has(FIELDS) && !named.add("")) {
            node.error(
                    "zwei Abschnitte gelten für alle Indikatoren",
                    "höchstens einer ohne „indikatoren“ und „handlungsfelder“");
            once = false;
        }
        once &= namesEachOnce(section.indicators(), INDICATORS, node, named);
        once &= namesEachOnce(section.fields(), FIELDS, node, named);
        return once;
    }

    private static boolean namesEachOnce(Set<String> ids, String key, YamlNode node, Set<String> named) {
        @Nullable
        String twice = ids.stream()
                .filter(id -> !named.add(key + ":" + id))
                .findFirst()
                .orElse(null);
        if (twice != null) {
            node.error(key, "„" + twice + "“ steht in zwei Abschnitten", "jede Kennung in höchstens einem Abschnitt");
        }
        return twice == null;
    }
}
