package org.pegel.cli;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.pegel.backtest.BacktestResult;
import org.pegel.backtest.Skill;
import org.pegel.catalogue.ValueText;

/** What each rule was worth, as a table for people, with what its columns mean. */
final class SkillTable {
    private static final double DAYS_OF_A_YEAR = 365.25;

    private static final String LINE = "%-24s %9s %7s  %12s %13s %12s %9s %5s  %10s %12s %9s%n";

    private static final String MEANING =
            """
            Ereignis: Eine Schwelle wird zum ersten Mal seit fünf Jahren erreicht, oder ein Zieljahr endet ohne das Ziel.
            Meldungen: richtig, wenn in den drei Jahren danach ein Ereignis kam; sonst ohne Ereignis. Die Prozente gelten für diese
              beiden. Kam die Meldung erst mit dem Ereignis, zählt sie dort; unprüfbar ist sie ohne Schwelle oder Ziel, das noch
              bevorstand; offen, wenn die drei Jahre noch nicht um sind.
            Ereignisse: angekündigt, wenn in einem der drei Jahre davor eine Meldung der Regel stand. Vorlauf: der Median.
            Ein Strich: Dazu lässt sich nichts sagen, etwa weil die Regel nicht von einzelnen Reihen spricht.
            """;

    private SkillTable() {}

    static void write(BacktestResult result, PrintWriter out) {
        out.println();
        out.printf(
                LINE,
                "Regel",
                "Meldungen",
                "je Jahr",
                "richtig",
                "ohne Ereignis",
                "mit Ereignis",
                "unprüfbar",
                "offen",
                "Ereignisse",
                "angekündigt",
                "Vorlauf");
        double years = years(result);
        List<Skill> skills = result.skills().stream()
                .sorted(Comparator.comparing(Skill::episodes).reversed().thenComparing(Skill::rule))
                .toList();
        for (Skill skill : skills) {
            write(skill, years, out);
        }
        out.println();
    }

    /** What the columns mean. */
    static void explain(PrintWriter out) {
        out.print(MEANING);
    }

    private static double years(BacktestResult result) {
        return (result.time().to().end().toEpochDay()
                        - result.time().from().end().toEpochDay())
                / DAYS_OF_A_YEAR;
    }

    private static void write(Skill skill, double years, PrintWriter out) {
        Skill.Foresight foresight = skill.foresight();
        String perYear = years < 1 ? "" : number(skill.episodes() / years, 1);
        if (foresight == null) {
            out.printf(
                    LINE, skill.rule(), number(skill.episodes(), 0), perYear, "–", "–", "–", "–", "–", "–", "–", "–");
            return;
        }
        Skill.Fates fates = foresight.fates();
        Skill.Announced all = foresight.all();
        out.printf(
                LINE,
                skill.rule(),
                number(skill.episodes(), 0),
                perYear,
                share(fates.right(), fates.right() + fates.wrong()),
                number(fates.wrong(), 0),
                number(fates.atEvent(), 0),
                number(fates.untested(), 0),
                number(fates.undecided(), 0),
                number(all.events(), 0),
                share(all.announced(), all.events()),
                lead(foresight.medianLead()));
    }

    private static String lead(OptionalDouble years) {
        return years.isEmpty() ? "–" : number(years.getAsDouble(), 1) + (years.getAsDouble() == 1 ? " Jahr" : " Jahre");
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "–" : "%s (%d %%)".formatted(number(part, 0), Math.round(100.0 * part / whole));
    }

    private static String number(double number, int decimals) {
        return ValueText.number(number, decimals, Locale.GERMAN);
    }
}
