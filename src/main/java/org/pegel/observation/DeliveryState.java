package org.pegel.observation;

/** Where a delivery stands. Only the values of a released one count. */
public enum DeliveryState {
    /** Eingegangen: taken in, not checked. */
    RECEIVED,
    /** Geprüft: waits for its release. */
    CHECKED,
    /** Freigegeben mit Sperrfrist: released, counts from a day to come. */
    EMBARGOED,
    /** Freigegeben: its values count. */
    RELEASED,
    /** Zurückgewiesen: was never released and never will be; its values are gone. */
    REFUSED,
    /** Zurückgezogen: was released; its values no longer count and are kept as history. */
    WITHDRAWN;

    /** Whether its values wait beside the data. */
    public boolean isWaiting() {
        return this == RECEIVED || this == CHECKED || this == EMBARGOED;
    }
}
