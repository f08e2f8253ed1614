package org.pegel.alert;

/** Where an alert stands. */
public enum AlertState {
    /** Found when the data set was first taken in (Bestandsaufnahme); never opened. */
    RECORDED,
    OPEN,
    RESOLVED
}
