package org.pegel.report;

import java.util.ArrayList;
import java.util.List;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.ChangePoint;
import org.pegel.assessment.ControlSignal;
import org.pegel.assessment.Crossing;
import org.pegel.assessment.Trend;
import org.pegel.catalogue.PeriodText;

/** Where the series is going, and how sure that is. */
final class ExplainedTrend {
    private final Trend trend;
    private final Assessment assessment;
    private final Reckoning reckoning;

    ExplainedTrend(Assessment assessment, Reckoning reckoning) {
        this.trend = assessment.trend();
        this.assessment = assessment;
        this.reckoning = reckoning;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (trend.reasonAgainst() != null) {
            return lines;
        }
        lines.add("%d vergleichbare Werte, davon vorläufig oder geschätzt %d; Richtung: %s"
                .formatted(trend.n(), trend.unsettled(), direction()));
        test(lines);
        slopes(lines);
        TrendEntry.crossingsOf(trend).forEach(crossing -> lines.add(crossing(crossing)));
        ChangePoint change = trend.changePoint();
        if (change != null) {
            lines.add(change(change));
        }
        for (ControlSignal signal : trend.controlSignals()) {
            lines.add(signal(signal));
        }
        return lines;
    }

    private String direction() {
        return trend.isWorsening() ? "ungünstig" : trend.isImproving() ? "günstig" : "keine";
    }

    private void test(List<String> lines) {
        if (trend.s().isPresent() && trend.p().isPresent() && trend.pWorsening().isPresent()) {
            lines.add("%s: S = Paare, die steigen, minus Paare, die fallen = %s; %s (zweiseitig), %s (ungünstig)"
                    .formatted(
                            testName(),
                            Reckoning.counted((double) trend.s().getAsLong()),
                            Reckoning.p(trend.p().getAsDouble()),
                            Reckoning.p(trend.pWorsening().getAsDouble())));
        }
    }

    private String testName() {
        return switch (trend.testMethod()) {
            case "mann-kendall-exact" -> "Mann-Kendall-Test, exakt";
            case "mann-kendall-normal" -> "Mann-Kendall-Test, Näherung der Normalverteilung";
            default -> "Mann-Kendall-Test nach Jahreszeiten";
        };
    }

    private void slopes(List<String> lines) {
        if (trend.slope().isPresent()) {
            String interval = trend.slopeLow().isPresent() && trend.slopeHigh().isPresent()
                    ? ", 95-%%-Bereich %s bis %s"
                            .formatted(
                                    reckoning.result(trend.slopeLow().getAsDouble()),
                                    reckoning.result(trend.slopeHigh().getAsDouble()))
                    : "";
            lines.add("Steigung nach Sen (Median von (y_j − y_i) / (t_j − t_i)): %s je Jahr%s"
                    .formatted(reckoning.result(trend.slope().getAsDouble()), interval));
        }
        if (trend.linearSlope().isPresent()) {
            lines.add("Steigung der Ausgleichsgeraden: %s je Jahr"
                    .formatted(reckoning.result(trend.linearSlope().getAsDouble())));
        }
    }

    private String crossing(Crossing crossing) {
        return "Wahrscheinlichkeit, binnen %d Jahren jenseits von %s zu liegen, wenn es so weitergeht: %s (%s, n = %d)"
                .formatted(
                        crossing.years(),
                        reckoning.value(crossing.limit()),
                        Reckoning.percent(crossing.probability().orElseThrow()),
                        crossing.method().equals("ols") ? "Ausgleichsgerade" : "Ausgleichsgerade der Logits",
                        crossing.n());
    }

    private String change(ChangePoint change) {
        return "Wechsel des Niveaus nach Pettitt am ehesten zwischen %s und %s: Median %s, danach %s; %s (%s)"
                .formatted(
                        PeriodText.german(change.lastBefore()),
                        PeriodText.german(change.firstAfter()),
                        reckoning.value(change.before()),
                        reckoning.value(change.after()),
                        Reckoning.p(change.p()),
                        change.exact() ? "alle Anordnungen" : "9.999 zufällige Anordnungen");
    }

    private String signal(ControlSignal signal) {
        String said = signal.worsening() ? "ungünstig" : signal.improving() ? "günstig" : "nicht auffällig";
        return "Regelkarte %s über %d frühere Werte: %s (%s)"
                .formatted(signal.method(), signal.baseline(), said, PeriodText.german(assessment.period()));
    }
}
