package org.pegel.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.SeriesEvent;
import org.pegel.observation.Series;

/** What happened to one series and which of its periods may therefore be compared. */
final class SeriesEvents {

    private static final SeriesEvents NONE = new SeriesEvents(List.of(), List.of());

    private final List<SeriesEvent> breaks;
    private final List<SeriesEvent> exclusions;

    private SeriesEvents(List<SeriesEvent> breaks, List<SeriesEvent> exclusions) {
        this.breaks = breaks;
        this.exclusions = exclusions;
    }

    /** Nothing happened. */
    static SeriesEvents none() {
        return NONE;
    }

    /** Of these events those that concern the series. */
    static SeriesEvents of(List<SeriesEvent> events, String indicator, District district, String group) {
        List<SeriesEvent> breaks = new ArrayList<>(1);
        List<SeriesEvent> exclusions = new ArrayList<>(1);
        for (SeriesEvent event : events) {
            if (!event.concerns(indicator, district, group)) {
                continue;
            }
            switch (event.kind()) {
                case BREAK -> breaks.add(event);
                case DO_NOT_JUDGE -> exclusions.add(event);
                case NOTE -> {}
            }
        }
        return breaks.isEmpty() && exclusions.isEmpty() ? NONE : new SeriesEvents(breaks, exclusions);
    }

    /** Whether there are periods that are not to be judged. */
    boolean excludeAny() {
        return !exclusions.isEmpty();
    }

    /**
     * Why a period is not to be judged; absent when it may be. Periods of another kind are concerned when one lies wholly
     * in the other.
     */
    @Nullable
    SeriesEvent exclusion(Period period) {
        for (SeriesEvent event : exclusions) {
            if (touches(event, period)) {
                return event;
            }
        }
        return null;
    }

    /** Whether one of the two, the event's period and another, lies wholly in the other. */
    static boolean touches(SeriesEvent event, Period period) {
        return contains(event.period(), period) || contains(period, event.period());
    }

    private static boolean contains(Period outer, Period inner) {
        return !outer.start().isAfter(inner.start()) && !outer.end().isBefore(inner.end());
    }

    /** The last break that a period, or one before it, lies behind; absent when there is none. */
    @Nullable
    SeriesEvent lastBreak(Period period) {
        SeriesEvent last = null;
        for (SeriesEvent event : breaks) {
            LocalDate start = event.period().start();
            if (isBehind(period, event)
                    && (last == null || start.isAfter(last.period().start()))) {
                last = event;
            }
        }
        return last;
    }

    /** The index of the first period that may be compared with the one at {@code last}: behind the same breaks. */
    int firstComparable(Series series, int last) {
        SeriesEvent lastBreak = breaks.isEmpty() ? null : lastBreak(series.period(last));
        if (lastBreak == null) {
            return 0;
        }
        int first = last;
        while (first > 0 && isBehind(series.period(first - 1), lastBreak)) {
            first--;
        }
        return first;
    }

    /** Whether the period is the first of a series that restarts after a break. */
    boolean restartsAt(Series series, int first) {
        SeriesEvent lastBreak = breaks.isEmpty() ? null : lastBreak(series.period(first));
        return lastBreak != null
                && (first > 0
                        || series.period(first)
                                .start()
                                .isBefore(lastBreak.period().end()));
    }

    /** A break starts with its period: one that lasts into it lies behind the break. */
    private static boolean isBehind(Period period, SeriesEvent aBreak) {
        return period.end().isAfter(aBreak.period().start());
    }
}
