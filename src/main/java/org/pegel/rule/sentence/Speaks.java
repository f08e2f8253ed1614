package org.pegel.rule.sentence;

/** What the findings of a rule are about. */
public enum Speaks {
    /** Indicator × district × group. */
    OF_SERIES,
    /** District × field of action: the rule counts indicators. */
    OF_FIELD,
    /** Indicator × level × group: the rule counts districts. */
    OF_LEVEL
}
