package org.pegel.backtest;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.Rhythm;

/**
 * The days on which the values of an indicator on a level became known that a replay looks at. A value that came so late
 * that it could open no alert any more does not move them.
 */
final class CohortDays {
    private final ReplayedTime time;
    private final java.time.Period lag;
    private final Rhythm rhythm;
    private final Map<LocalDate, Integer> ofLastPeriod = new TreeMap<>();
    private LocalDate first;
    private LocalDate last;
    private boolean hasFirst;

    CohortDays(ReplayedTime time, java.time.Period lag, Rhythm rhythm) {
        this.time = time;
        this.lag = lag;
        this.rhythm = rhythm;
        this.first = time.from().end().minusDays(1);
        this.last = time.to().end().minusDays(1);
    }

    /** Counts the day on which a value first became known. */
    void count(Period period, LocalDate published) {
        LocalDate day = supposed(period, published);
        if (isLate(period, day)) {
            return;
        }
        if (endsIn(period, time.from()) && (!hasFirst || day.isAfter(first))) {
            first = day;
            hasFirst = true;
        }
        if (endsIn(period, time.to())) {
            ofLastPeriod.merge(day, 1, Integer::sum);
        }
    }

    private static boolean endsIn(Period period, Period in) {
        return period.end().isAfter(in.start()) && !period.end().isAfter(in.end());
    }

    /** Nothing more is counted. */
    void settle() {
        int most = 0;
        for (Map.Entry<LocalDate, Integer> day : ofLastPeriod.entrySet()) {
            if (day.getValue() >= most) {
                most = day.getValue();
                last = day.getKey();
            }
        }
        last = last.isBefore(first) ? first : last;
    }

    /** What became known up to this day is taken stock of: the last value of the first period, else the period's end. */
    LocalDate first() {
        return first;
    }

    /** The day on which most values of the last period became known, else the period's end; nothing later counts. */
    LocalDate last() {
        return last;
    }

    /** The day on which a value first became known, or is supposed to have. */
    LocalDate supposed(Period period, LocalDate published) {
        return time.onTime() && isLate(period, published) ? planned(period) : published;
    }

    /** The day on which the delivery of a period is due by the indicator. */
    LocalDate planned(Period period) {
        return period.end().plus(lag);
    }

    /** Whether a value that became known on a day was too old for an alert. */
    boolean isLate(Period period, LocalDate published) {
        return !published.isBefore(rhythm.plus(period.end(), 2).plus(lag));
    }
}
