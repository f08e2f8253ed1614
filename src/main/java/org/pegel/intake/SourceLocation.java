package org.pegel.intake;

/** Where Pegel runs for a source, which decides what becomes of protected values. */
enum SourceLocation {
    /** verwaltung: outside the statistics office; protected values are discarded on the way in. */
    ADMINISTRATION,
    /** statistikstelle: inside the statistics office, which keeps them under protection. */
    STATISTICS_OFFICE
}
