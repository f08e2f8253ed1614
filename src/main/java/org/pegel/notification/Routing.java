package org.pegel.notification;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.notification.Department.Interest;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

/** Who is told of what. Pure; somebody always is. */
public final class Routing {

    private final Departments departments;
    private final Catalogue catalogue;

    public Routing(Departments departments, Catalogue catalogue) {
        this.departments = departments;
        this.catalogue = catalogue;
    }

    /**
     * Each department once, in the order of the file; at least one.
     *
     * @param named departments that the rule itself names, beside those that lead
     */
    List<Recipient> recipients(Subject subject, Severity severity, NamedByRule named) {
        Matter matter = matter(subject, severity);
        List<Recipient> told = departments.all().stream()
                .flatMap(department -> strongest(reason(department, matter), named.reason(department))
                        .map(reason -> new Recipient(department, reason))
                        .stream())
                .toList();
        return told.isEmpty()
                ? List.of(new Recipient(departments.catchAll(), new Reason(Reason.Kind.CATCH_ALL, null)))
                : told;
    }

    /**
     * Who is in charge, whatever the severity: each subject has one department, so that numbers by department add up. The
     * one that the indicator names, else the first that leads for its field or monitoring; of a delivery the one that hears
     * of deliveries; else the catch-all. Absent when nobody is told anything.
     */
    public Optional<Department> inCharge(Subject subject) {
        if (departments.all().isEmpty()) {
            return Optional.empty();
        }
        Matter matter = matter(subject, Severity.CRITICAL);
        if (matter.delivery()) {
            return Optional.of(departments.deliveries());
        }
        String lead = matter.lead();
        return Optional.ofNullable(lead)
                .flatMap(departments::find)
                .or(() -> departments.all().stream()
                        .filter(department -> asLead(department, matter).isPresent())
                        .findFirst())
                .or(() -> Optional.of(departments.catchAll()));
    }

    private static Optional<Reason> strongest(Optional<Reason> one, Optional<Reason> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.comparing(Reason::kind));
    }

    /** What the routes ask about a subject. */
    private record Matter(
            Severity severity,
            boolean delivery,
            @Nullable String lead,
            @Nullable String field,
            List<String> monitorings) {}

    private Matter matter(Subject subject, Severity severity) {
        if (subject instanceof Subject.OfSeries series) {
            return ofIndicator(series.indicator(), severity);
        }
        if (subject instanceof Subject.OfLevel level) {
            return ofIndicator(level.indicator(), severity);
        }
        String field = subject instanceof Subject.OfField of ? of.field() : null;
        return new Matter(severity, subject instanceof Subject.OfDelivery, null, field, List.of());
    }

    private Matter ofIndicator(String id, Severity severity) {
        Indicator indicator = catalogue.indicators().get(id);
        return indicator == null
                ? new Matter(severity, false, null, null, List.of())
                : new Matter(severity, false, indicator.lead(), indicator.field(), indicator.monitorings());
    }

    private Optional<Reason> reason(Department department, Matter matter) {
        if (matter.delivery()) {
            return department.equals(departments.deliveries())
                    ? Optional.of(new Reason(Reason.Kind.DELIVERIES, null))
                    : Optional.empty();
        }
        return asLead(department, matter)
                .or(() -> match(
                        department.involved(),
                        matter,
                        Reason.Kind.INVOLVED_BY_FIELD,
                        Reason.Kind.INVOLVED_BY_MONITORING));
    }

    private static Optional<Reason> asLead(Department department, Matter matter) {
        Interest lead = department.lead();
        if (Objects.equals(matter.lead(), department.id()) && lead.wants(matter.severity())) {
            return Optional.of(new Reason(Reason.Kind.LEAD_OF_INDICATOR, null));
        }
        return match(lead, matter, Reason.Kind.LEAD_OF_FIELD, Reason.Kind.LEAD_OF_MONITORING);
    }

    private static Optional<Reason> match(
            Interest interest, Matter matter, Reason.Kind byField, Reason.Kind byMonitoring) {
        if (!interest.wants(matter.severity())) {
            return Optional.empty();
        }
        String field = matter.field();
        if (field != null && interest.fields().contains(field)) {
            return Optional.of(new Reason(byField, field));
        }
        return matter.monitorings().stream()
                .filter(interest.monitorings()::contains)
                .findFirst()
                .map(monitoring -> new Reason(byMonitoring, monitoring));
    }
}
