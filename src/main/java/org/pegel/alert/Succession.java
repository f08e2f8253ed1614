package org.pegel.alert;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Finding;

/**
 * Alerts on one subject whose rules one rule replaces. One of them goes on under its Kennung: what is open before what is
 * recorded, then the older. The others are resolved; nobody is told of that alone.
 *
 * @param own the alert that the rule has on the subject already, resolved or not; it keeps its id
 * @param earlier the unresolved ones under the earlier Kennungen, at least one
 */
record Succession(@Nullable Alert own, List<Alert> earlier) {
    private static final Comparator<Alert> FIRST_GOES_ON =
            Comparator.comparing((Alert alert) -> !alert.isOpen()).thenComparing(Alert::since);

    List<AlertChange> steps(Finding finding, Run run, boolean mayOpen) {
        Alert goesOn = Stream.concat(Stream.ofNullable(own), earlier.stream())
                .filter(alert -> alert.state() != AlertState.RESOLVED)
                .min(FIRST_GOES_ON)
                .orElseThrow();
        String id = own == null ? goesOn.id() : own.id();
        List<AlertChange> steps = new ArrayList<>();
        if (goesOn.equals(own)) {
            goesOn.found(finding, run, mayOpen).ifPresent(steps::add);
        } else {
            steps.add(goesOn.carried(id, finding, run, mayOpen));
        }
        String reason = "Der Befund wird unter der Kennung „%s“ weitergeführt.".formatted(finding.ruleId());
        earlier.stream()
                .filter(alert -> !alert.id().equals(id))
                .map(alert -> alert.resolved(reason, run))
                .forEach(steps::add);
        return steps;
    }
}
