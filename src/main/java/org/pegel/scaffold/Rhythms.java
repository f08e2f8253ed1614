package org.pegel.scaffold;

import org.pegel.catalogue.PeriodKind;

/** Rhythms as rules write them, read from the periods that a file has. */
final class Rhythms {

    private Rhythms() {}

    static String of(FoundIndicator indicator, String level) {
        PeriodKind kind = indicator.kind(level);
        int every = kind == PeriodKind.DATE || kind == PeriodKind.SPAN ? 1 : indicator.every(kind);
        return every == 1 ? word(kind) : every + " " + word(kind) + "e";
    }

    private static String word(PeriodKind kind) {
        return switch (kind) {
            case YEAR -> "Jahr";
            case SCHOOL_YEAR -> "Schuljahr";
            case HALF_YEAR -> "Halbjahr";
            case QUARTER -> "Quartal";
            case MONTH -> "Monat";
            case DATE -> "Stichtag";
            case SPAN -> "Zeitspanne";
        };
    }
}
