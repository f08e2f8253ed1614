package org.pegel.report;

import org.pegel.assessment.TargetStatus;

/** How a series stands to its target, in German. */
public final class TargetText {
    private TargetText() {}

    /** The verdict, without a symbol: it may speak of a single district. */
    public static String verdict(TargetStatus status) {
        return switch (status) {
            case SUN, SIGNIFICANT -> "wird nach bisheriger Entwicklung erreicht";
            case LIGHT_CLOUD, MODERATE -> "wird nach bisheriger Entwicklung knapp verfehlt";
            case CLOUD, INSUFFICIENT -> "wird nach bisheriger Entwicklung verfehlt, Richtung stimmt";
            case STORM, AWAY -> "Entwicklung geht vom Ziel weg";
            case REACHED -> "ist erreicht";
            case ON_PATH -> "auf dem Zielpfad";
            case SLIGHTLY_BEHIND -> "etwas hinter dem Zielpfad";
            case BEHIND -> "hinter dem Zielpfad";
            case NOT_RATED -> "nicht bewertet";
        };
    }
}
