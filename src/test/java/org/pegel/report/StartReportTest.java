package org.pegel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationResult;
import org.pegel.rule.Severity;

class StartReportTest {

    @Test
    void saysInGermanWhatIsLoadedAndWhereToLookNext() {
        LocalDate day = LocalDate.of(2026, 6, 30);
        Summary summary = new Summary(
                "Musterstadt",
                "3f2a5b6c7d8e",
                new Summary.Loaded(58, 95, 4, 37, 1),
                41_203,
                0,
                0,
                Period.year(2025),
                null,
                Map.of(Severity.CRITICAL, 1, Severity.WARNING, 13),
                21,
                new Summary.Mails(0, 6, 0, "postausgang"),
                "eingang",
                day,
                true,
                true);
        EvaluationResult nothing = new EvaluationResult(day, "3f2a5b6c7d8e", List.of(), List.of(), List.of());
        assertThat(StartReport.text(summary, nothing, "http://localhost:8080"))
                .isEqualTo(
                        """
                Pegel läuft: Musterstadt (Regeln 3f2a5b6c7d8e)
                  geladen   58 Indikatoren, 95 Gebiete, 4 Monitorings, 37 Zielwerte, 1 Schwellenwert
                  Werte     41.203, Stand 2025; 0 Reihen bewertet zum 30.06.2026 (fester Stichtag)
                  Befunde   0
                  Meldungen 14 offen; aus der Bestandsaufnahme bestehen fort: 21
                  Mails     6 versandt, 0 folgen (postausgang)
                  weiter    http://localhost:8080/ · http://localhost:8080/actuator/health · http://localhost:8080/actuator/prometheus · Dateien nach eingang/""");
    }
}
