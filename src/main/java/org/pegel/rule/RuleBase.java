package org.pegel.rule;

import java.util.List;

/** Compiled rules. Immutable and safe to share between threads; compiled once, with the program. */
public final class RuleBase {

    private RuleBase() {}

    /** The engine's own rules ({@code rules/kern}). */
    public static RuleBase engineRules() {
        throw new UnsupportedOperationException();
    }

    /** The Kennungen of the rules, ordered. */
    public List<String> ruleIds() {
        throw new UnsupportedOperationException();
    }
}
