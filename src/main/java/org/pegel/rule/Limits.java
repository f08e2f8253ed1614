package org.pegel.rule;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.pegel.assessment.DataRequirements;

/** Which of the engine's rules speak about an indicator or a field, and the numbers that they compare with. Immutable. */
public final class Limits {

    /** What holds when a city says nothing else. */
    public static final Limits DEFAULT = standard();

    private final Set<EngineRule> on;
    private final Map<Limit, Double> values;

    private Limits(Set<EngineRule> on, Map<Limit, Double> values) {
        this.on = on;
        this.values = values;
    }

    private static Limits standard() {
        Set<EngineRule> on = EnumSet.allOf(EngineRule.class);
        on.removeIf(rule -> !rule.isOnByDefault());
        Map<Limit, Double> values = new EnumMap<>(Limit.class);
        for (Limit limit : Limit.values()) {
            values.put(limit, limit.standard());
        }
        return new Limits(on, values);
    }

    /** The rules that speak. */
    Set<EngineRule> rules() {
        return Collections.unmodifiableSet(on);
    }

    /** Whether the rule speaks. */
    public boolean isOn(EngineRule rule) {
        return on.contains(rule);
    }

    public double get(Limit limit) {
        return Objects.requireNonNull(values.get(limit));
    }

    /** A limit that counts something. */
    public int count(Limit limit) {
        return (int) get(limit);
    }

    /** How much data a verdict needs. */
    DataRequirements requirements() {
        return new DataRequirements(
                count(Limit.RELIABLE_VALUES),
                new DataRequirements.OfValue(count(Limit.RELIABLE_BASE), get(Limit.RELIABLE_PROVISIONAL) > 0),
                new DataRequirements.OfValue(count(Limit.JUDGED_BASE), get(Limit.JUDGED_PROVISIONAL) > 0));
    }

    /** These, changed by what a section says. */
    Limits with(SettingsSection section) {
        Set<EngineRule> changedOn = EnumSet.noneOf(EngineRule.class);
        changedOn.addAll(on);
        EngineRule rule = section.rule();
        if (rule != null && section.on()) {
            changedOn.add(rule);
        } else if (rule != null) {
            changedOn.remove(rule);
        }
        Map<Limit, Double> changed = new EnumMap<>(values);
        changed.putAll(section.values());
        return new Limits(changedOn, changed);
    }
}
