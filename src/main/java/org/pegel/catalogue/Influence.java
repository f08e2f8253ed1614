package org.pegel.catalogue;

/** How far the city can move an indicator; {@link #OBSERVABLE} creates no duty to answer. */
public enum Influence {
    /** steuerbar */
    STEERABLE,
    /** beeinflussbar */
    INFLUENCEABLE,
    /** beobachtbar */
    OBSERVABLE
}
