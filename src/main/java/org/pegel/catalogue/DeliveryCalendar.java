package org.pegel.catalogue;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * When a source delivers (lieferung in quellen/*.yaml).
 *
 * @param source id of the source mapping
 * @param indicators ids of the indicators it delivers
 * @param levels ids of the levels for which it does; empty for all levels of the indicators
 * @param yearly the day of the year, after the end of a period, on which it is due; absent when it is due otherwise
 * @param lag time from the end of a period to the day on which it is due; absent when it is due otherwise
 * @param grace working days after the day on which it is due before it is late
 * @param dated periods whose day is set by itself, oldest first; they are expected even when nothing ever came
 * @param once whether nothing comes beyond those
 */
public record DeliveryCalendar(
        String source,
        Set<String> indicators,
        Set<String> levels,
        @Nullable MonthDay yearly,
        java.time.@Nullable Period lag,
        int grace,
        SortedMap<Period, LocalDate> dated,
        boolean once) {

    public DeliveryCalendar {
        indicators = Set.copyOf(indicators);
        levels = Set.copyOf(levels);
        dated = Collections.unmodifiableSortedMap(new TreeMap<>(dated));
    }

    boolean covers(Indicator indicator, String level) {
        return indicators.contains(indicator.id()) && (levels.isEmpty() || levels.contains(level));
    }

    /** The indicators that another calendar covers too, on a level of this one, sorted; of these only one can say when. */
    public SortedSet<String> sharedWith(DeliveryCalendar other) {
        boolean sameLevel = levels.isEmpty() || other.levels.isEmpty() || !Collections.disjoint(levels, other.levels);
        SortedSet<String> shared = new TreeSet<>(sameLevel ? indicators : Set.of());
        shared.retainAll(other.indicators);
        return shared;
    }

    /** The first period with a day of its own behind another one; absent when there is none. */
    @Nullable
    Period datedAfter(@Nullable Period newest, PeriodKind kind) {
        for (Map.Entry<Period, LocalDate> entry : dated.entrySet()) {
            Period period = entry.getKey();
            if (period.kind() == kind && (newest == null || period.compareTo(newest) > 0)) {
                return period;
            }
        }
        return null;
    }

    /** The day on which a period is due, whether offices are open on it or not; absent when only the indicator says. */
    @Nullable
    LocalDate due(Period period) {
        LocalDate own = dated.get(period);
        if (own != null) {
            return own;
        }
        LocalDate last = period.end().minusDays(1);
        if (yearly != null) {
            LocalDate sameYear = yearly.atYear(last.getYear());
            return sameYear.isAfter(last) ? sameYear : yearly.atYear(last.getYear() + 1);
        }
        return lag == null ? null : last.plus(lag);
    }
}
