package org.pegel.assessment.targets;

/** The symbols of the Deutsche Nachhaltigkeitsstrategie, the best first. */
public enum WeatherSymbol {
    /** The target is met or will be, within 5 % of the way. */
    SUN,
    /** It is missed by 5 to 20 % of the way, or is met while the development turns away. */
    LIGHT_CLOUD,
    /** It is missed by more, but the direction is right. */
    CLOUD,
    /** The development stands still or goes the wrong way. */
    STORM
}
