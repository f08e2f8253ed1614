package org.pegel.assessment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.earlywarning.WorseningWindows;

/**
 * Foretells for the districts of a level who crosses a limit, from the past of all of them. Values stand a year apart, or
 * as far as the indicator is measured if that is more; of parts of a year there are those of the season of the newest.
 * Nothing after the judged period is looked at.
 */
final class EarlyWarnings {

    /** With fewer other districts a series must have values enough for a test of its own. */
    static final int FEWEST_DISTRICTS = 8;

    private final int years;
    private final int districts;
    private final @Nullable WorseningWindows windows;

    /**
     * Learns from the past of all members; of those that may not be compared nothing is learned.
     *
     * @param members in the order of their places
     */
    EarlyWarnings(List<Assessment> members, int years) {
        this.years = years;
        double[][] rows = new double[members.size()][WorseningWindows.MOST_STEPS];
        double step = 0;
        int usable = 0;
        for (Assessment member : members) {
            double[] row = rows[member.place()];
            Arrays.fill(row, Double.NaN);
            if (member.sign() != 0 && member.reliability().isComparable()) {
                step = usable++ == 0 ? Math.max(1, member.step()) : step;
                fill(row, member, step);
            }
        }
        this.districts = usable;
        this.windows = usable == 0 ? null : new WorseningWindows(rows, (int) Math.max(1, years / step));
    }

    /** How far ahead it looks. */
    int years() {
        return years;
    }

    /** The newest values, larger being worse. */
    private static void fill(double[] row, Assessment member, double step) {
        TrendValues values =
                new TrendValues(member.series(), member.comparable().sameSeason(), member.times());
        double now = member.times()[member.index()];
        for (int i = 0; i < values.n(); i++) {
            long back = Math.round((now - values.time(i)) / step);
            if (back < row.length) {
                row[row.length - 1 - (int) back] = worse(member, values.value(i));
            }
        }
    }

    private static double worse(Assessment member, double value) {
        return -member.sign() * value;
    }

    /**
     * When a member crosses a limit.
     *
     * @param quiet years in which it must not have been beyond the limit, the newest included
     */
    FirstCrossing of(Assessment member, double limit, int quiet) {
        String reason = reasonAgainst(member, limit, quiet);
        if (reason != null || windows == null) {
            return absent(member, limit, reason == null ? "keine vergleichbaren Werte" : reason);
        }
        double worse = worse(member, limit);
        OptionalDouble probability = windows.probability(member.place(), worse);
        return probability.isEmpty()
                ? absent(member, limit, "der Wert hat sich in den letzten Jahren nicht oder kaum verändert")
                : new FirstCrossing(
                        limit,
                        years,
                        probability,
                        null,
                        OptionalDouble.of(windows.usualChanges(member.place(), worse)),
                        member.comparable().sameSeason().n(),
                        districts,
                        windows.windows());
    }

    private @Nullable String reasonAgainst(Assessment member, double limit, int quiet) {
        Reliability reliability = member.reliability();
        String reason = reliability.reasonAgainstComparison();
        if (reason == null && member.sign() == 0) {
            reason = "der Indikator hat keine Richtung";
        }
        if (reason == null && districts < FEWEST_DISTRICTS) {
            reason = reliability.reasonAgainstTest();
        }
        if (reason == null && member.n() < Trend.FEWEST) {
            reason = member.n() + " von mindestens " + Trend.FEWEST + " vergleichbaren Werten";
        }
        return reason == null ? beyond(member, limit, quiet) : reason;
    }

    private static @Nullable String beyond(Assessment member, double limit, int quiet) {
        ComparableValues values = member.comparable();
        double[] times = member.times();
        double now = times[member.index()];
        double worst = worse(member, limit);
        for (int i = values.n() - 1; i >= 0 && now - times[values.at(i)] < quiet; i--) {
            if (worse(member, values.value(i)) > worst) {
                return i == values.n() - 1
                        ? "der Wert liegt schon jenseits der Grenze"
                        : "der Wert lag in den letzten " + quiet + " Jahren schon jenseits der Grenze";
            }
        }
        return null;
    }

    private FirstCrossing absent(Assessment member, double limit, String reason) {
        return new FirstCrossing(
                limit,
                years,
                OptionalDouble.empty(),
                reason,
                OptionalDouble.empty(),
                member.comparable().sameSeason().n(),
                districts,
                windows == null ? 0 : windows.windows());
    }
}
