package org.pegel.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.BacktestResult;
import org.pegel.backtest.BacktestSummary;
import org.pegel.backtest.Difference;
import org.pegel.backtest.Difference.Change;
import org.pegel.backtest.Episode;
import org.pegel.backtest.PublicationDays;
import org.pegel.catalogue.PeriodText;
import org.pegel.report.SeverityText;

/**
 * A replay for people: first the alerts, or what the rules change against others; then what each rule was worth; last
 * what to know about the figures.
 */
final class BacktestText {
    private static final Map<Change, String> CHANGES = Map.of(
            Change.EARLIER, "früher",
            Change.LATER, "später",
            Change.SEVERITY, "andere Dringlichkeit",
            Change.CLOSED, "anderes Ende");

    private BacktestText() {}

    static void write(BacktestResult result, @Nullable BacktestResult against, PrintWriter out) {
        if (against == null) {
            result.episodes().forEach(episode -> out.println(line(episode)));
            out.println();
            out.println(BacktestSummary.of(result));
            SkillTable.write(result, out);
        } else {
            Difference difference = Difference.of(result, against);
            write(difference, out);
            out.println();
            out.println(BacktestSummary.of(result));
            out.println(BacktestSummary.of(difference, "den Regeln " + against.ruleSet()));
            SkillTable.write(result, out);
            out.println("Zum Vergleich die Regeln %s:".formatted(against.ruleSet()));
            SkillTable.write(against, out);
        }
        SkillTable.explain(out);
        out.println();
        remarks(result, out);
    }

    private static void write(Difference difference, PrintWriter out) {
        difference.appeared().forEach(episode -> out.println("neu: " + line(episode)));
        difference.vanished().forEach(episode -> out.println("entfällt: " + line(episode)));
        difference.changed().forEach(changed -> {
            out.println("geändert (%s): %s".formatted(names(changed), line(changed.after())));
            out.println("  bisher: " + span(changed.before()));
        });
        difference
                .continued()
                .forEach(one -> out.println(
                        "weitergeführt: %s führt die Meldungen von %s weiter.".formatted(one.rule(), one.before())));
    }

    private static String names(Difference.Changed changed) {
        return changed.changes().stream().map(CHANGES::get).collect(Collectors.joining(", "));
    }

    private static String line(Episode episode) {
        return span(episode) + ": " + episode.message();
    }

    /** {@code 16.07.2017–16.07.2019 Hinweis, ab 16.07.2018 Prüfbedarf}. */
    private static String span(Episode episode) {
        String end = episode.closed() == null ? "offen" : day(episode.closed().day());
        StringBuilder text = new StringBuilder();
        text.append(episode.recorded() ? "Bestandsaufnahme " : "")
                .append(day(episode.opened().day()))
                .append("–")
                .append(end)
                .append(' ')
                .append(SeverityText.german(episode.severity()));
        List<Episode.Step> later = episode.course().subList(1, episode.course().size());
        later.forEach(step -> text.append(", ab ")
                .append(day(step.at().day()))
                .append(' ')
                .append(SeverityText.german(step.severity())));
        return text.toString();
    }

    private static void remarks(BacktestResult result, PrintWriter out) {
        PublicationDays days = result.publication();
        LocalDate limitsOf = result.time().limitsOf();
        if (limitsOf != null) {
            out.println(
                    ("Annahme: Die am %s gültigen Ziele, Schwellen und Fachregeln galten schon immer. Wer sie festgelegt hat, kannte"
                                    + " die Werte davor; für künftige Jahre sagen die Zahlen weniger.")
                            .formatted(day(limitsOf)));
        } else if (result.limits().throughout() < result.limits().rows()) {
            out.println(
                    ("Von %s galten %s in dieser Zeit durchgehend, %s zeitweise; Ereignisse gibt es nur, solange sie gelten."
                                    + " Mit --limits-of wird nachgespielt, als hätten die eines Tages immer gegolten.")
                            .formatted(
                                    GermanCount.of(result.limits().rows(), "Ziel und Schwelle", "Zielen und Schwellen"),
                                    GermanCount.number(result.limits().throughout()),
                                    GermanCount.number(result.limits().inForce()
                                            - result.limits().throughout())));
        }
        if (days.withoutDay() > 0) {
            out.println(
                    ("Bei %s von %s nennt die Quelle keinen Tag der Veröffentlichung. Sie gelten als bekannt, sobald die"
                                    + " Lieferung fällig war; ob sie später berichtigt wurden, weiß Pegel nicht.")
                            .formatted(
                                    GermanCount.number(days.withoutDay()),
                                    GermanCount.of(days.values(), "Wert", "Werten")));
        }
        if (days.late() > 0) {
            out.println(
                    result.time().onTime()
                            ? "Annahme: %s, zu spät für eine Meldung veröffentlicht, kamen pünktlich."
                                    .formatted(GermanCount.of(days.late(), "Wert", "Werte"))
                            : ("%s von %s wurden erst veröffentlicht, als sie für eine Meldung zu alt waren, etwa alle Jahre in einer"
                                            + " Datei. Mit --as-if-on-time wird nachgespielt, als wären sie pünktlich gekommen.")
                                    .formatted(
                                            GermanCount.number(days.late()),
                                            GermanCount.of(days.values(), "Wert", "Werten")));
        }
    }

    private static String day(LocalDate day) {
        return PeriodText.day(day, Locale.GERMAN);
    }
}
