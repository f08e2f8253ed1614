package org.pegel.notification;

import org.jspecify.annotations.Nullable;

/**
 * Why a department is told.
 *
 * @param kind in which role
 * @param of id of the field or monitoring that led to it; absent for the other kinds
 */
public record Reason(Kind kind, @Nullable String of) {

    /** Roles, strongest first. */
    public enum Kind {
        /** Federführend for the indicator. */
        LEAD_OF_INDICATOR,
        /** Federführend for the field or monitoring. */
        LEAD_OF_FIELD,
        LEAD_OF_MONITORING,
        /** The rule names it. */
        NAMED_BY_RULE,
        /** Looks after deliveries. */
        DELIVERIES,
        /** Beteiligt by field or monitoring. */
        INVOLVED_BY_FIELD,
        INVOLVED_BY_MONITORING,
        /** Beteiligt by the rule. */
        INVOLVED_BY_RULE,
        /** Nobody else is told. */
        CATCH_ALL;

        /** Whether it is this department's turn to look. */
        public boolean leads() {
            return this != INVOLVED_BY_FIELD && this != INVOLVED_BY_MONITORING && this != INVOLVED_BY_RULE;
        }
    }
}
