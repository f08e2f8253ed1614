package org.pegel.grafana;

/** Units as Grafana names them; its own for times are English. */
final class Units {
    static final String COUNT = "none";
    /** As the reader's browser writes numbers: {@code 1.234,5} in German. */
    static final String LOCAL = "locale";

    static final String DAYS = "suffix: Tage";
    static final String HOURS = "suffix: Stunden";
    static final String YEARS = "suffix: Jahre";
    static final String SECONDS = "s";
    static final String PERCENT = "percentunit";
    static final String BYTES = "bytes";
    static final String PER_SECOND = "suffix: je Sekunde";
    /** Milliseconds since the epoch. */
    static final String DATE = "time:DD.MM.YYYY";

    private Units() {}
}
