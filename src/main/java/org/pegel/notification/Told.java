package org.pegel.notification;

import java.util.Comparator;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.catalogue.District;
import org.pegel.rule.Subject;

/** A step of an alert that a department is told of, and why. */
record Told(AlertChange change, Reason reason) {

    /** What matters most first: severity, own before others', the city before its districts; else as it came. */
    static final Comparator<Told> BY_WEIGHT = Comparator.comparing(
                    (Told told) -> told.alert().severity())
            .reversed()
            .thenComparing(told -> !told.reason().kind().leads())
            .thenComparing(told -> !told.isCity());

    Alert alert() {
        return change.alert();
    }

    AlertEvent.Kind kind() {
        return change.event().kind();
    }

    Subject subject() {
        return alert().key().subject();
    }

    private boolean isCity() {
        return subject() instanceof Subject.OfSeries series && series.district().equals(District.CITY);
    }
}
