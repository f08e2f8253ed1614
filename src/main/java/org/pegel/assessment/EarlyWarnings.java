package org.pegel.assessment;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<Assessment, Integer> rows = new HashMap<>();
    private final double step;
    private final @Nullable WorseningWindows windows;

    EarlyWarnings(List<Assessment> members, int years) {
        this.years = years;
        List<Assessment> usable = members.stream()
                .filter(member -> member.sign() != 0 && member.reliability().isComparable())
                .toList();
        for (Assessment member : usable) {
            rows.put(member, rows.size());
        }
        this.step = usable.isEmpty() ? 1 : Math.max(1, usable.get(0).step());
        this.windows = usable.isEmpty()
                ? null
                : new WorseningWindows(
                        usable.stream().map(this::row).toArray(double[][]::new), (int) Math.max(1, years / step));
    }

    /** The newest values, larger being worse. */
    private double[] row(Assessment member) {
        double[] row = new double[WorseningWindows.MOST_STEPS];
        Arrays.fill(row, Double.NaN);
        TrendValues values =
                new TrendValues(member.series(), member.comparable().sameSeason(), member.times());
        double now = TimeAxis.of(member.period());
        for (int i = 0; i < values.n(); i++) {
            long back = Math.round((now - values.time(i)) / step);
            if (back < row.length) {
                row[row.length - 1 - (int) back] = worse(member, values.value(i));
            }
        }
        return row;
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
        Integer row = rows.get(member);
        if (reason != null || row == null || windows == null) {
            return absent(member, limit, reason == null ? "keine vergleichbaren Werte" : reason);
        }
        double worse = worse(member, limit);
        OptionalDouble probability = windows.probability(row, worse);
        return probability.isEmpty()
                ? absent(member, limit, "der Wert hat sich in den letzten Jahren nicht oder kaum verändert")
                : new FirstCrossing(
                        limit,
                        years,
                        probability,
                        null,
                        OptionalDouble.of(windows.usualChanges(row, worse)),
                        member.comparable().sameSeason().n(),
                        rows.size(),
                        windows.windows());
    }

    private @Nullable String reasonAgainst(Assessment member, double limit, int quiet) {
        Reliability reliability = member.reliability();
        String reason = reliability.reasonAgainstComparison();
        if (reason == null && member.sign() == 0) {
            reason = "der Indikator hat keine Richtung";
        }
        if (reason == null && rows.size() < FEWEST_DISTRICTS) {
            reason = reliability.reasonAgainstTest();
        }
        if (reason == null && member.n() < Trend.FEWEST) {
            reason = "%d von mindestens %d vergleichbaren Werten".formatted(member.n(), Trend.FEWEST);
        }
        return reason == null ? beyond(member, limit, quiet) : reason;
    }

    private static @Nullable String beyond(Assessment member, double limit, int quiet) {
        ComparableValues values = member.comparable();
        double now = TimeAxis.of(member.period());
        for (int i = values.n() - 1; i >= 0 && now - values.time(i) < quiet; i--) {
            if (worse(member, values.value(i)) > worse(member, limit)) {
                return i == values.n() - 1
                        ? "der Wert liegt schon jenseits der Grenze"
                        : "der Wert lag in den letzten %d Jahren schon jenseits der Grenze".formatted(quiet);
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
                rows.size(),
                windows == null ? 0 : windows.windows());
    }
}
