package org.pegel.rule;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One section of {@code kernregeln.yaml}.
 *
 * @param rule the rule it is about; absent when it is about no rule in particular
 * @param on whether the rule speaks
 * @param indicators the indicators it holds for
 * @param fields the fields of action it holds for; when it names neither, it holds for all
 * @param values the limits it sets
 */
record SettingsSection(
        @Nullable EngineRule rule, boolean on, Set<String> indicators, Set<String> fields, Map<Limit, Double> values) {

    SettingsSection {
        indicators = Set.copyOf(indicators);
        fields = Set.copyOf(fields);
        values = Map.copyOf(values);
    }

    boolean isForAll() {
        return indicators.isEmpty() && fields.isEmpty();
    }
}
