package org.pegel.report;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.evaluation.EvaluationResult;
import org.pegel.evaluation.StartCompleted;
import org.pegel.rule.Finding;
import org.pegel.rule.Severity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says once after the start, in German, what was loaded and found and where to look next. */
@Component
class StartReport {
    private static final Logger LOG = LoggerFactory.getLogger(StartReport.class);

    private final Summaries summaries;
    private final Environment environment;

    StartReport(Summaries summaries, Environment environment) {
        this.summaries = summaries;
        this.environment = environment;
    }

    @EventListener
    void on(StartCompleted event) {
        String port = environment.getProperty("local.server.port", "8080");
        LOG.info("{}", text(summaries.now(), event.result(), "http://localhost:" + port));
    }

    static String text(Summary summary, EvaluationResult result, String address) {
        Summary.Loaded loaded = summary.loaded();
        return """
                Pegel läuft: %s (Regeln %s)
                  geladen   %s, %s, %s, %s, %s
                  Werte     %s, Stand %s; %s Reihen bewertet zum %s%s
                  Befunde   %s%s
                  Meldungen %s offen; aus der Bestandsaufnahme bestehen fort: %s
                  Mails     %s versandt, %s folgen (%s)
                  weiter    %s/ · %s/actuator/health · %s/actuator/prometheus · Dateien nach %s/"""
                .formatted(
                        summary.municipality(),
                        summary.ruleSet(),
                        counted(loaded.indicators(), "Indikator", "Indikatoren"),
                        counted(loaded.districts(), "Gebiet", "Gebiete"),
                        counted(loaded.monitorings(), "Monitoring", "Monitorings"),
                        counted(loaded.targets(), "Zielwert", "Zielwerte"),
                        counted(loaded.thresholds(), "Schwellenwert", "Schwellenwerte"),
                        number(summary.values()),
                        summary.newestPeriod() == null ? "–" : PeriodText.german(summary.newestPeriod()),
                        number(result.assessments().size()),
                        PeriodText.day(summary.evaluationDay(), Locale.GERMAN),
                        summary.evaluationDayFixed() ? " (fester Stichtag)" : "",
                        number(result.findings().size()),
                        bySeverity(result),
                        number(summary.openAlerts()),
                        number(summary.recorded()),
                        number(summary.mails().sent()),
                        number(summary.mails().owed()),
                        summary.mails().destination(),
                        address,
                        address,
                        address,
                        summary.inbox());
    }

    private static String bySeverity(EvaluationResult result) {
        Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
        result.findings().stream().map(Finding::severity).forEach(severity -> counts.merge(severity, 1, Integer::sum));
        StringBuilder text = new StringBuilder();
        for (Severity severity : new Severity[] {Severity.CRITICAL, Severity.WARNING, Severity.INFO}) {
            Integer count = counts.get(severity);
            if (count != null) {
                text.append(text.isEmpty() ? " (" : ", ")
                        .append(number(count))
                        .append(' ')
                        .append(count > 1 && severity == Severity.INFO ? "Hinweise" : SeverityText.german(severity));
            }
        }
        return text.isEmpty() ? "" : text.append(')').toString();
    }

    private static String counted(int count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    private static String number(long count) {
        return ValueText.number((double) count, 0, Locale.GERMAN);
    }
}
