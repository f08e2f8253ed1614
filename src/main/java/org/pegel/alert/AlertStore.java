package org.pegel.alert;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Keeps alerts and their events. */
public interface AlertStore {

    /** Alerts that are recorded or open, by key. */
    List<Alert> unresolved();

    /** The same, as far as it is counted; in no particular order. */
    List<StandingAlert> standing();

    /** Resolved alerts with one of these keys. */
    List<Alert> resolved(Collection<AlertKey> keys);

    Optional<Alert> alert(String id);

    /** What happened to an alert, oldest first. */
    List<AlertEvent> events(String alert);

    /** Writes each alert as it stands after its step, its Kennung too, and the step. */
    void save(Collection<AlertChange> changes);
}
