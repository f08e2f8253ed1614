package org.pegel.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.pegel.alert.Alert;
import org.pegel.alert.AlertChange;
import org.pegel.alert.AlertEvent;
import org.pegel.alert.AlertKey;
import org.pegel.alert.AlertState;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.FieldOfAction;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Influence;
import org.pegel.catalogue.Monitoring;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;
import org.pegel.catalogue.Protection;
import org.pegel.catalogue.Rhythm;
import org.pegel.catalogue.SpatialLevel;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.EvaluationScope;
import org.pegel.notification.Department.Interest;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

/** A town with two fields, two districts and four departments, and what happens in it. */
final class SmallTown {

    static final Instant NOW = Instant.parse("2026-11-22T05:30:00Z");
    static final Catalogue CATALOGUE = catalogue();
    static final MailTexts TEXTS = new MailTexts(
            "pegel@musterstadt.example",
            "Pegel Musterstadt",
            "Fragen beantwortet die Statistikstelle.",
            "https://pegel.musterstadt.example");
    static final Department SCHOOLS = new Department(
            "bildungsreferat",
            "Bildungsreferat",
            "bildung@musterstadt.example",
            Locale.GERMAN,
            new Interest(List.of("bildung"), List.of(), Severity.INFO),
            Interest.NONE);
    static final Department WELFARE = new Department(
            "sozialreferat",
            "Sozialreferat",
            "soziales@musterstadt.example",
            Locale.GERMAN,
            Interest.NONE,
            new Interest(List.of("arbeit"), List.of("bildungsmonitoring"), Severity.WARNING));
    static final Department STATISTICS = new Department(
            "statistikstelle",
            "Statistikstelle",
            "statistik@musterstadt.example",
            Locale.GERMAN,
            Interest.NONE,
            Interest.NONE);
    static final Department INTEGRATION = new Department(
            "buero-fuer-integration",
            "Integration Office",
            "integration@musterstadt.example",
            Locale.ENGLISH,
            Interest.NONE,
            Interest.NONE);
    static final Departments DEPARTMENTS = new Departments(
            List.of(SCHOOLS, WELFARE, STATISTICS, INTEGRATION),
            new Departments.Duties("buero-fuer-integration", "statistikstelle", "buero-fuer-integration"),
            TEXTS);

    private SmallTown() {}

    private static Catalogue catalogue() {
        return new Catalogue(
                "Musterstadt",
                Catalogue.byId(
                        List.of(
                                new SpatialLevel("gesamtstadt", "Gesamtstadt", "Gesamtstadt"),
                                new SpatialLevel("stadtbezirk", "Stadtbezirk", "Stadtbezirke")),
                        SpatialLevel::id),
                Catalogue.byId(
                        List.of(
                                district("gesamt", "Musterstadt", "gesamtstadt"),
                                district("07", "Hafenviertel", "stadtbezirk"),
                                district("12", "Am <Anger> & Markt", "stadtbezirk")),
                        District::id),
                Catalogue.byId(
                        List.of(
                                new Group("insgesamt", "insgesamt", ""),
                                new Group("mit-mh", "mit Migrationshintergrund", "")),
                        Group::id),
                Catalogue.byId(
                        List.of(
                                new Monitoring("bildungsmonitoring", "Bildungsmonitoring"),
                                new Monitoring("sozialmonitoring", "Sozialmonitoring")),
                        Monitoring::id),
                Catalogue.byId(
                        List.of(
                                new FieldOfAction("bildung", "Bildung und Sprache"),
                                new FieldOfAction("arbeit", "Arbeit und Wirtschaft")),
                        FieldOfAction::id),
                Catalogue.byId(
                        List.of(
                                indicator("betreuung", "Betreuungsquote unter 3", "bildung", "bildungsreferat"),
                                indicator("arbeitslose", "Arbeitslosenanteil", "arbeit", null)),
                        Indicator::id),
                List.of());
    }

    private static District district(String id, String name, String level) {
        return new District(id, name, List.of(), level, null, null, null, null);
    }

    private static Indicator indicator(String id, String name, String field, String lead) {
        return new Indicator(
                id,
                name,
                id.equals("arbeitslose") ? "Share of unemployed people" : null,
                "%",
                1,
                Direction.HIGHER,
                Influence.STEERABLE,
                field,
                List.of(field.equals("bildung") ? "bildungsmonitoring" : "sozialmonitoring"),
                "",
                null,
                null,
                null,
                "quelle",
                Map.of("stadtbezirk", new Rhythm(PeriodKind.YEAR, 1)),
                java.time.Period.ofMonths(6),
                List.of("insgesamt"),
                Protection.NONE,
                "",
                lead);
    }

    static EvaluationCompleted evaluation(AlertChange... changes) {
        return new EvaluationCompleted(
                "5b0c0f5e-0000-4000-8000-000000000001",
                NOW,
                LocalDate.of(2026, 11, 22),
                "a1b2c3d4e5f6",
                CATALOGUE,
                new EvaluationScope(Set.of(), Set.of(), true),
                List.of(),
                changes.length,
                List.of(changes),
                Duration.ofSeconds(1));
    }

    static AlertChange change(AlertEvent.Kind kind, Severity severity, Subject subject, Map<String, Object> evidence) {
        return change(kind, severity, subject, sentence(subject), evidence, null);
    }

    static AlertChange resolved(Subject subject, String reason) {
        return change(AlertEvent.Kind.RESOLVED, Severity.WARNING, subject, sentence(subject), Map.of(), reason);
    }

    private static String sentence(Subject subject) {
        return "Satz zu " + subject.key().substring(subject.key().indexOf(':') + 1) + ".";
    }

    static AlertChange change(
            AlertEvent.Kind kind,
            Severity severity,
            Subject subject,
            String message,
            Map<String, Object> evidence,
            String reason) {
        AlertKey key = new AlertKey("kern-schwelle", subject);
        String id = "alert-" + Integer.toHexString(key.hashCode());
        AlertState state = kind == AlertEvent.Kind.RECORDED
                ? AlertState.RECORDED
                : kind == AlertEvent.Kind.RESOLVED ? AlertState.RESOLVED : AlertState.OPEN;
        Period period = Period.year(2025);
        Alert alert = new Alert(
                id,
                key,
                state,
                severity,
                period,
                message,
                evidence,
                "a1b2c3d4e5f6",
                NOW,
                NOW,
                kind == AlertEvent.Kind.RESOLVED ? NOW : null);
        return new AlertChange(
                alert,
                new AlertEvent(
                        "event-" + id.substring(6),
                        id,
                        kind,
                        NOW,
                        "5b0c0f5e-0000-4000-8000-000000000001",
                        "a1b2c3d4e5f6",
                        severity,
                        period,
                        message,
                        evidence,
                        reason));
    }

    static Subject series(String indicator, String district) {
        return new Subject.OfSeries(indicator, district, "insgesamt");
    }

    /** Evidence as the rule for thresholds gives it. */
    static Map<String, Object> threshold() {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("value", 22.04);
        evidence.put("unit", "%");
        evidence.put("period", "2025");
        evidence.put("previous", 24.5);
        evidence.put("previousPeriod", "2024");
        evidence.put("change", -2.46);
        evidence.put("n", 7);
        evidence.put("cases", 88.0);
        evidence.put("denominator", 399.0);
        evidence.put("cityValue", 31.2);
        evidence.put("distanceToCity", -9.16);
        evidence.put("limit", 24);
        evidence.put("limitKind", "review");
        evidence.put("setBy", "Bildungsausschuss");
        evidence.put("history", history(21.5, 22.8, 24.1, 25.6, 25.2, 24.5, 22.04));
        return evidence;
    }

    /** Evidence as the rule for targets gives it. */
    static Map<String, Object> target() {
        Map<String, Object> evidence = new LinkedHashMap<>();
        evidence.put("value", 31.2);
        evidence.put("period", "2025");
        evidence.put("target", 38.0);
        evidence.put("targetYear", 2030);
        evidence.put("targetType", "reach");
        evidence.put("method", "destatis");
        evidence.put("paper", "24/01234");
        evidence.put("committee", "Stadtrat");
        evidence.put("decidedOn", "2024-03-12");
        evidence.put("projection", 32.0);
        evidence.put("actualPace", 0.16);
        evidence.put("requiredPace", 1.36);
        evidence.put("history", history(30.1, 30.4, 30.9, 30.8, 31.0, 31.2));
        return evidence;
    }

    private static List<Map<String, Object>> history(double... values) {
        List<Map<String, Object>> history = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            history.add(Map.of("period", Integer.toString(2026 - values.length + i), "value", values[i]));
        }
        return history;
    }
}
