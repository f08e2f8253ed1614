package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.DeliveryCalendar;
import org.pegel.catalogue.Period;
import org.pegel.rule.DeliveryStatus;
import org.pegel.rule.DeliveryStatus.Expected;

/**
 * What is delivered next, as one document.
 *
 * @param asOf the day for which it holds; absent when nothing is to come
 * @param deliveries by last day in time, then by indicator
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeliveryCalendarDocument(@Nullable LocalDate asOf, List<Entry> deliveries) {

    /**
     * The next delivery of an indicator on a level.
     *
     * @param source id of the office or register that delivers
     * @param mapping id of the source mapping whose calendar says when; absent when the indicator's Lieferverzug does
     * @param indicator id of the indicator
     * @param level id of the level
     * @param newest the newest period that came; absent when none did
     * @param period the period that is to come
     * @param due the day on which it is due
     * @param lastDay the last day on which it is in time
     * @param state expected, due or late
     * @param workingDaysLate working days since the last day in time; absent when it is not late
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String source,
            @Nullable String mapping,
            String indicator,
            String level,
            @Nullable String newest,
            String period,
            LocalDate due,
            LocalDate lastDay,
            String state,
            @Nullable Integer workingDaysLate) {}

    /** All of them, whether due or not. */
    public static DeliveryCalendarDocument of(List<DeliveryStatus> deliveries, Catalogue catalogue) {
        List<Entry> entries = deliveries.stream()
                .flatMap(status -> status.next().stream().map(next -> entry(status, next, catalogue)))
                .sorted(Comparator.comparing(Entry::lastDay)
                        .thenComparing(Entry::indicator)
                        .thenComparing(Entry::level))
                .toList();
        return new DeliveryCalendarDocument(
                deliveries.isEmpty() ? null : deliveries.get(0).asOf(), entries);
    }

    private static Entry entry(DeliveryStatus status, Expected next, Catalogue catalogue) {
        DeliveryCalendar calendar = catalogue.plan().calendar(catalogue.indicator(next.indicator()), next.level());
        DeliveryStatus.State state = next.on(status.asOf());
        Period newest = next.newest();
        return new Entry(
                status.source(),
                calendar == null ? null : calendar.source(),
                next.indicator(),
                next.level(),
                newest == null ? null : newest.toString(),
                next.period().toString(),
                next.due(),
                next.lastDay(),
                state.name().toLowerCase(Locale.ROOT),
                state == DeliveryStatus.State.LATE
                        ? catalogue.plan().holidays().workingDaysBetween(next.lastDay(), status.asOf())
                        : null);
    }
}
