package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.PaceSpan;
import org.pegel.assessment.TargetTracking;
import org.pegel.target.Target;

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
        String value = target.valueAskedFor() == null ? "" : " " + reckoning.value(target.valueAskedFor());
        String year = target.year() == null ? "" : " bis " + target.year();
        String paper = target.paper() == null ? "" : " (Vorlage " + target.paper() + ")";
        return "Zielart „%s“%s%s%s, Verfahren %s"
                .formatted(target.type().word(), value, year, paper, tracking.method());
    }

    private void steps(List<String> lines, Target target, TargetTracking tracking) {
        add(lines, "Abstand = %s", tracking.gap());
        add(lines, "Soll für diesen Zeitraum = %s", tracking.expected());
        pace(lines, tracking);
        add(lines, "nötig je Jahr = (Zielwert − y_t) / (T − t) = %s", tracking.requiredPace());
        add(lines, "Fortschreibung p = y_t + a · (T − t) = %s", tracking.projection());
        share(lines, "was ihr fehlt, am heutigen Rückstand: |Zielwert − p| / |Zielwert − y_t| = %s", tracking.shortfall());
        share(lines, "Wachstum je Jahr in die gewünschte Richtung, (y_t / y_0)^(1/(t − t_0)) − 1 = %s", tracking.growth());
        share(lines, "erreichtes zu nötigem Tempo seit dem Anfang = %s", tracking.paceRatio());
        share(lines, "Abstand zum Pfad, an seiner Breite |Zielwert − Ausgangswert| = %s", tracking.shareOfPath());
    }

    private void pace(List<String> lines, TargetTracking tracking) {
        PaceSpan span = tracking.paceSpan();
        if (span != null && tracking.actualPace().isPresent()) {
            lines.add("mittlere Veränderung a = (y_t − y_f) / (t − f) = (%s − %s) / (%s − %s) = %s je Jahr, über %d Werte"
                    .formatted(
                            reckoning.term(span.toValue()),
                            reckoning.term(span.fromValue()),
                            Reckoning.year(span.toTime()),
                            Reckoning.year(span.fromTime()),
                            reckoning.result(tracking.actualPace().getAsDouble()),
                            tracking.n()));
        }
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
                ? "Ergebnis: " + TargetText.verdict(tracking.status()) + " (" + tracking.status().id() + ")"
                : "nicht bewertet: " + reason;
    }
}
