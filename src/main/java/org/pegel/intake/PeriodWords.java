package org.pegel.intake;

import org.pegel.catalogue.PeriodKind;

/** Kinds of periods in messages. */
final class PeriodWords {

    private PeriodWords() {}

    static String of(PeriodKind kind) {
        return switch (kind) {
            case YEAR -> "ein Jahr wie 2023";
            case SCHOOL_YEAR -> "ein Schuljahr wie 2023/24";
            case HALF_YEAR -> "ein Halbjahr wie 2023-H1";
            case QUARTER -> "ein Quartal wie 2023-Q1";
            case MONTH -> "ein Monat wie 2023-05";
            case DATE -> "ein Stichtag wie 2023-05-31";
            case SPAN -> "ein Zeitraum wie 2014-2018";
        };
    }
}
