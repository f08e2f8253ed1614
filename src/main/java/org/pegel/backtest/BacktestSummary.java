package org.pegel.backtest;

import java.time.LocalDate;
import java.util.Locale;
import org.pegel.backtest.Difference.Change;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;

/** A replay in a German sentence or two, for those who decide on a version of the rules. */
public final class BacktestSummary {
    private BacktestSummary() {}

    /** What the rules would have said. */
    public static String of(BacktestResult result) {
        String time = "%s bis %s, Regeln %s: "
                .formatted(
                        PeriodText.german(result.time().from()),
                        PeriodText.german(result.time().to()),
                        result.ruleSet());
        return result.days().isEmpty()
                ? time + "In dieser Zeit ist nichts bekannt geworden, das sich auswerten ließe."
                : time
                        + "%s in der Bestandsaufnahme, danach %s (ausgewertet an %s vom %s bis %s)."
                                .formatted(
                                        count(result.stock().size(), "Befund", "Befunde"),
                                        count(result.episodes().size(), "Meldung", "Meldungen"),
                                        count(result.days().size(), "Tag", "Tagen"),
                                        day(result.days().first()),
                                        day(result.days().last()));
    }

    /** What the rules would have said, and what that changes. */
    public static String of(BacktestResult result, BacktestResult against, String name) {
        return of(result) + " " + of(Difference.of(result, against), name);
    }

    /**
     * What the rules change.
     *
     * @param against what the rules are called that they are compared with, such as {@code den Regeln 7421fb2dd94f}
     */
    public static String of(Difference difference, String against) {
        return ("Gegenüber %s: %s neu, %s entfallen, %s geändert (früher: %s, später: %s, andere Dringlichkeit: %s,"
                        + " anderes Ende: %s).")
                .formatted(
                        against,
                        count(difference.appeared().size(), "Meldung", "Meldungen"),
                        number(difference.vanished().size()),
                        number(difference.changed().size()),
                        number(count(difference, Change.EARLIER)),
                        number(count(difference, Change.LATER)),
                        number(count(difference, Change.SEVERITY)),
                        number(count(difference, Change.CLOSED)));
    }

    private static long count(Difference difference, Change change) {
        return difference.changed().stream()
                .filter(changed -> changed.changes().contains(change))
                .count();
    }

    private static String count(int number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    private static String number(long number) {
        return ValueText.number((double) number, 0, Locale.GERMAN);
    }

    private static String day(LocalDate day) {
        return PeriodText.day(day, Locale.GERMAN);
    }
}
