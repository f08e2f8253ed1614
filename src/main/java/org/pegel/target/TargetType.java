package org.pegel.target;

/** What a target asks of a series (Zielart). */
public enum TargetType {
    /** erreichen: the value reaches {@link Target#value()} by {@link Target#year()}. */
    REACH,
    /** einhalten: the value is at least (at most, where lower is better) {@link Target#value()} in every period. */
    HOLD,
    /** verbessern: the value improves; there is neither value nor year. */
    IMPROVE
}
