package org.pegel.rule;

import java.util.BitSet;
import org.pegel.assessment.DataRequirements;

/** Which of the engine's rules speak about an indicator or a field, and the numbers that they compare with. Immutable. */
public final class Limits {

    /** What holds when a city says nothing else. */
    public static final Limits DEFAULT = standard();

    private static final int RULES = EngineRule.values().length;

    private final BitSet on;
    private final double[] values;

    private Limits(BitSet on, double[] values) {
        this.on = on;
        this.values = values;
    }

    private static Limits standard() {
        Limits limits = new Limits(new BitSet(RULES), new double[Limit.values().length]);
        for (EngineRule rule : EngineRule.values()) {
            limits.on.set(rule.ordinal(), rule.isOnByDefault());
        }
        for (Limit limit : Limit.values()) {
            limits.values[limit.ordinal()] = limit.standard();
        }
        return limits;
    }

    /** Whether the rule speaks. */
    public boolean isOn(EngineRule rule) {
        return on.get(rule.ordinal());
    }

    public double get(Limit limit) {
        return values[limit.ordinal()];
    }

    /** A limit that counts something. */
    public int count(Limit limit) {
        return (int) values[limit.ordinal()];
    }

    /** How much data a verdict needs that rests on a test. */
    DataRequirements requirements() {
        return new DataRequirements(
                count(Limit.RELIABLE_VALUES), count(Limit.RELIABLE_BASE), get(Limit.RELIABLE_PROVISIONAL) > 0);
    }

    /** These, changed by what a section says. */
    Limits with(SettingsSection section) {
        Limits changed = new Limits((BitSet) on.clone(), values.clone());
        EngineRule rule = section.rule();
        if (rule != null) {
            changed.on.set(rule.ordinal(), section.on());
        }
        section.values().forEach((limit, value) -> changed.values[limit.ordinal()] = value);
        return changed;
    }
}
