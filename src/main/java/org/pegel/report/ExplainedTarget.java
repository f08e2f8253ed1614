package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.PaceSpan;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/** What each target asks, and how its verdict came about. */
final class ExplainedTarget {
    private final Assessment assessment;
    private final Reckoning reckoning;

    ExplainedTarget(Assessment assessment, Reckoning reckoning) {
        this.assessment = assessment;
        this.reckoning = reckoning;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        for (TargetTracking tracking : assessment.targetTrackings().all()) {
            Target target = tracking.target();
            if (target != null) {
                lines.add(asked(target, tracking));
                steps(lines, target, tracking);
                lines.add(verdict(tracking));
            }
        }
        return lines;
    }

    private String asked(Target target, TargetTracking tracking) {
        String year = target.year() == null ? "" : " bis " + target.year();
        String paper = target.paper() == null ? "" : " (Vorlage " + target.paper() + ")";
        return "Zielart „%s“%s%s%s, Verfahren %s"
                .formatted(target.type().word(), wanted(target), year, paper, tracking.method());
    }

    private String wanted(Target target) {
        Double lower = target.aim().lower();
        Double upper = target.aim().upper();
        Double value = target.value();
        if (lower != null && upper != null) {
            return " von %s bis %s".formatted(reckoning.value(lower), reckoning.value(upper));
        }
        if (value == null) {
            return "";
        }
        return " "
                + (target.type() == TargetType.MAXIMUM_GROWTH
                        ? Reckoning.plain(value) + "\u00a0% je Jahr"
                        : reckoning.value(value));
    }

    private void steps(List<String> lines, Target target, TargetTracking tracking) {
        add(lines, "Abstand = %s", tracking.gap());
        add(lines, "Soll für diesen Zeitraum = %s", tracking.expected());
        PaceSpan span = tracking.paceSpan();
        if (span != null) {
            lines.add(pace(span, tracking.n()));
            growth(lines, span, tracking);
        }
        Double value = target.value();
        Integer year = target.year();
        if (span != null && value != null && year != null) {
            ahead(lines, span, value, year, tracking);
        }
        share(lines, "Abstand zum Pfad, an seiner Breite |Zielwert − Ausgangswert| = %s", tracking.shareOfPath());
    }

    private String pace(PaceSpan span, int n) {
        return "mittlere Veränderung a = (y_t − y_f) / (t − f) = (%s − %s) / (%s − %s) = %s je Jahr, über %d Werte"
                .formatted(
                        reckoning.term(span.toValue()),
                        reckoning.term(span.fromValue()),
                        Reckoning.year(span.toTime()),
                        Reckoning.year(span.fromTime()),
                        reckoning.result(span.pace()),
                        n);
    }

    private void growth(List<String> lines, PaceSpan span, TargetTracking tracking) {
        tracking.growth()
                .ifPresent(growth -> lines.add(
                        "Wachstum (y_t / y_f)^(1 / (t − f)) − 1 = (%s / %s)^(1 / %s) − 1, in die gewünschte Richtung %s"
                                .formatted(
                                        reckoning.term(span.toValue()),
                                        reckoning.term(span.fromValue()),
                                        Reckoning.year(span.toTime() - span.fromTime()),
                                        Reckoning.percent(growth))));
        share(lines, "erreichtes zu nötigem Wachstum = %s", tracking.paceRatio());
    }

    private void ahead(List<String> lines, PaceSpan span, double value, int year, TargetTracking tracking) {
        String now = reckoning.term(span.toValue());
        String wanted = reckoning.term(value);
        String years = "(%d − %s)".formatted(year, Reckoning.year(span.toTime()));
        add(
                lines,
                "nötig je Jahr = (Z − y_t) / (T − t) = (%s − %s) / %s = %%s".formatted(wanted, now, years),
                tracking.requiredPace());
        tracking.projection().ifPresent(projection -> {
            lines.add("Fortschreibung p = y_t + a · (T − t) = %s + %s · %s = %s"
                    .formatted(now, reckoning.term(span.pace()), years, reckoning.result(projection)));
            String missing = "was ihr fehlt, am heutigen Rückstand: |Z − p| / |Z − y_t| = |%s − %s| / |%s − %s| = %%s"
                    .formatted(wanted, reckoning.term(projection), wanted, now);
            share(lines, missing, tracking.shortfall());
        });
    }

    private void add(List<String> lines, String line, OptionalDouble number) {
        number.ifPresent(found -> lines.add(line.formatted(reckoning.result(found))));
    }

    private static void share(List<String> lines, String line, OptionalDouble share) {
        share.ifPresent(found -> lines.add(line.formatted(Reckoning.percent(found))));
    }

    private static String verdict(TargetTracking tracking) {
        String reason = tracking.notRatedReason();
        return reason == null
                ? "Ergebnis: " + TargetText.verdict(tracking.status()) + " ("
                        + tracking.status().id() + ")"
                : "nicht bewertet: " + reason;
    }
}
