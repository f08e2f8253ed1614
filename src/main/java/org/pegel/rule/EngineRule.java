package org.pegel.rule;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The engine's own rules by their Kennung, and what holds for each when the rule set says nothing about it. What rests on
 * a test or on other districts is off: a department head gets few messages, and each was asked for; but the early warning
 * is on, since it was measured how many of its announcements come true.
 */
public enum EngineRule {
    THRESHOLD("kern-schwelle", Scope.INDICATOR, true),
    TARGET("kern-ziel", Scope.INDICATOR, true),
    WORSENING("kern-verschlechterung", Scope.INDICATOR, true),
    JUMP("kern-sprung", Scope.INDICATOR, true),
    FIELD("kern-handlungsfeld", Scope.FIELD, true),
    LEVEL("kern-ebene", Scope.INDICATOR, true),
    DELIVERY("kern-lieferung", Scope.ALL, true),
    EARLY_WARNING("kern-fruehwarnung", Scope.INDICATOR, true),
    TREND("kern-trend", Scope.INDICATOR, false),
    CROSSING("kern-vorwarnung", Scope.INDICATOR, false),
    FORECAST("kern-zielprognose", Scope.INDICATOR, false),
    LEVEL_CHANGE("kern-niveauwechsel", Scope.INDICATOR, false),
    GAP("kern-abstand", Scope.INDICATOR, false),
    FUNNEL("kern-trichter", Scope.INDICATOR, false),
    PEERS("kern-vergleichsgebiete", Scope.INDICATOR, false);

    /** For what a rule can be switched and limited apart. */
    enum Scope {
        /** A single indicator, or all of a field of action. */
        INDICATOR,
        /** A field of action. */
        FIELD,
        /** Only as a whole. */
        ALL
    }

    private final String id;
    private final Scope scope;
    private final boolean onByDefault;

    EngineRule(String id, Scope scope, boolean onByDefault) {
        this.id = id;
        this.scope = scope;
        this.onByDefault = onByDefault;
    }

    /** The rule with a Kennung; absent when the engine has none. */
    static @Nullable EngineRule find(String id) {
        for (EngineRule rule : values()) {
            if (rule.id.equals(id)) {
                return rule;
            }
        }
        return null;
    }

    /** Whether it speaks of single series, not of fields, levels or deliveries. */
    boolean isAboutSeries() {
        return scope == Scope.INDICATOR && this != LEVEL;
    }

    /** The Kennungen of all, ordered. */
    static Set<String> ids() {
        return Arrays.stream(values()).map(EngineRule::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The Kennung. */
    public String id() {
        return id;
    }

    Scope scope() {
        return scope;
    }

    /** Whether it speaks when the rule set does not mention it. */
    public boolean isOnByDefault() {
        return onByDefault;
    }
}
