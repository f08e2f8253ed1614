package org.pegel.notification;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The departments that a rule of policy staff names. Read from the evidence of its finding, so that they hear of the end,
 * too, when the rule is gone.
 *
 * @param tells ids of those whose turn it is to look
 * @param involves ids of those that take part
 */
record NamedByRule(List<?> tells, List<?> involves) {

    static NamedByRule in(Map<String, Object> evidence) {
        return new NamedByRule(list(evidence, "tells"), list(evidence, "involves"));
    }

    private static List<?> list(Map<String, Object> evidence, String name) {
        return evidence.get(name) instanceof List<?> list ? list : List.of();
    }

    /** Why a department is told; absent when the rule doesn't name it. */
    Optional<Reason> reason(Department department) {
        if (tells.contains(department.id())) {
            return Optional.of(new Reason(Reason.Kind.NAMED_BY_RULE, null));
        }
        return involves.contains(department.id())
                ? Optional.of(new Reason(Reason.Kind.INVOLVED_BY_RULE, null))
                : Optional.empty();
    }
}
