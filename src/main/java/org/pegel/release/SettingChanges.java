package org.pegel.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Indicator;
import org.pegel.rule.EngineRule;
import org.pegel.rule.Limit;
import org.pegel.rule.Limits;
import org.pegel.rule.RuleSet;

/** What is different in what the engine's rules are set to ({@code kernregeln.yaml}). */
final class SettingChanges {
    private final RuleSet old;
    private final RuleSet fresh;

    SettingChanges(RuleSet old, RuleSet fresh) {
        this.old = old;
        this.fresh = fresh;
    }

    /** For all first; of what is set for a field or an indicator only what is different from that, of a new one from its field. */
    List<String> lines() {
        Map<String, String> forAll =
                changes(old.settings().forAll(), fresh.settings().forAll());
        List<String> lines = new ArrayList<>(forAll.values());
        for (FieldOfAction field : fresh.catalogue().fields().values()) {
            add(
                    lines,
                    forAll,
                    "Handlungsfeld " + field.name(),
                    changes(old.settings().ofField(field.id()), fresh.settings().ofField(field.id())));
        }
        for (Indicator indicator : fresh.catalogue().indicators().values()) {
            if (!old.catalogue().indicators().containsKey(indicator.id())) {
                add(
                        lines,
                        Map.of(),
                        indicator.name(),
                        changes(
                                fresh.settings().ofField(indicator.field()),
                                fresh.settings().of(indicator.id())));
            } else {
                Map<String, String> ofField = new LinkedHashMap<>(forAll);
                ofField.putAll(changes(
                        old.settings().ofField(indicator.field()),
                        fresh.settings().ofField(indicator.field())));
                add(
                        lines,
                        ofField,
                        indicator.name(),
                        changes(
                                old.settings().of(indicator.id()),
                                fresh.settings().of(indicator.id())));
            }
        }
        return lines;
    }

    private static void add(List<String> lines, Map<String, String> said, String where, Map<String, String> changes) {
        changes.forEach((key, change) -> {
            if (!change.equals(said.get(key))) {
                lines.add(where + ": " + change);
            }
        });
    }

    /** By what is set. */
    private static Map<String, String> changes(Limits before, Limits after) {
        Map<String, String> changes = new LinkedHashMap<>();
        for (EngineRule rule : EngineRule.values()) {
            if (before.isOn(rule) != after.isOn(rule)) {
                changes.put(rule.id(), "Kernregel %s: %s".formatted(rule.id(), after.isOn(rule) ? "an" : "aus"));
            }
        }
        for (Limit limit : Limit.values()) {
            if (before.get(limit) != after.get(limit)) {
                changes.put(
                        limit.name(),
                        "Kernregel %s: %s %s → %s"
                                .formatted(
                                        limit.owner(),
                                        limit.key(),
                                        limit.text(before.get(limit)),
                                        limit.text(after.get(limit))));
            }
        }
        return changes;
    }
}
