package org.pegel.rule;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pegel.assessment.DataRequirements;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Indicator;
import org.pegel.table.Problems;
import org.pegel.table.YamlNode;

/**
 * What a rule set says about the engine's rules ({@code kernregeln.yaml}): which of them speak, about which indicators and
 * with which limits. Of several sections the most specific one holds: indicator before field before all. Immutable.
 */
public final class RuleSettings {

    /** What holds when a rule set says nothing. */
    public static final RuleSettings DEFAULT = new RuleSettings(Limits.DEFAULT, Map.of(), Map.of());

    private final Limits forAll;
    private final Map<String, Limits> byIndicator;
    private final Map<String, Limits> byField;

    private RuleSettings(Limits forAll, Map<String, Limits> byIndicator, Map<String, Limits> byField) {
        this.forAll = forAll;
        this.byIndicator = byIndicator;
        this.byField = byField;
    }

    /**
     * Reads the settings of a folder of rules; the default ones when it has no such file. What is wrong is noted with its
     * place.
     */
    public static RuleSettings read(Path folder, Catalogue catalogue, Problems problems) {
        return of(SettingsFile.read(folder.resolve(SettingsFile.NAME), catalogue, problems), catalogue);
    }

    /** Reads settings that stand elsewhere than in a file of their own. */
    public static RuleSettings read(YamlNode written, Catalogue catalogue, Problems problems) {
        return of(SettingsFile.read(written, catalogue, problems), catalogue);
    }

    static RuleSettings of(List<SettingsSection> sections, Catalogue catalogue) {
        Limits forAll = Limits.DEFAULT;
        for (SettingsSection section : sections) {
            forAll = section.isForAll() ? forAll.with(section) : forAll;
        }
        Map<String, Limits> byField = new HashMap<>();
        Map<String, Limits> byIndicator = new HashMap<>();
        if (!sections.stream().allMatch(SettingsSection::isForAll)) {
            for (FieldOfAction field : catalogue.fields().values()) {
                Limits limits = forAll;
                for (SettingsSection section : sections) {
                    limits = section.fields().contains(field.id()) ? limits.with(section) : limits;
                }
                byField.put(field.id(), limits);
            }
            for (Indicator indicator : catalogue.indicators().values()) {
                Limits limits = byField.getOrDefault(indicator.field(), forAll);
                for (SettingsSection section : sections) {
                    limits = section.indicators().contains(indicator.id()) ? limits.with(section) : limits;
                }
                byIndicator.put(indicator.id(), limits);
            }
        }
        return new RuleSettings(forAll, byIndicator, byField);
    }

    /** What holds for an indicator. */
    public Limits of(String indicator) {
        return byIndicator.isEmpty() ? forAll : byIndicator.getOrDefault(indicator, forAll);
    }

    /** What holds for a field of action. */
    public Limits ofField(String field) {
        return byField.isEmpty() ? forAll : byField.getOrDefault(field, forAll);
    }

    /** How much data a verdict about an indicator needs when it rests on a test. */
    public DataRequirements requirements(String indicator) {
        return of(indicator).requirements();
    }

    /** What holds where nothing more specific is said. */
    public Limits forAll() {
        return forAll;
    }

    /** Which rules speak together, about some indicator or field or in general. */
    Set<Set<EngineRule>> combinations() {
        Set<Set<EngineRule>> combinations = new HashSet<>();
        combinations.add(forAll.rules());
        byIndicator.values().forEach(limits -> combinations.add(limits.rules()));
        byField.values().forEach(limits -> combinations.add(limits.rules()));
        return combinations;
    }

    /** Whether no indicator and no field has settings of its own. */
    boolean isSameForAll() {
        return byIndicator.isEmpty();
    }
}
