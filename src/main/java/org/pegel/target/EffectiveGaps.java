package org.pegel.target;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.pegel.catalogue.PeriodText;
import org.pegel.table.Problems;

/** Finds days on which nothing holds between two rows for the same: mostly a slip in one of their dates. */
final class EffectiveGaps {

    private EffectiveGaps() {}

    /**
     * Notes each row that begins later than the day after the ones before it end.
     *
     * @param kind what makes one row the successor of another beside their scope
     */
    static <R extends DatedRow> void check(List<R> rows, Function<R, ?> kind, Problems problems) {
        Map<List<Object>, List<R>> alike =
                rows.stream().collect(Collectors.groupingBy(row -> List.of(row.scope(), kind.apply(row))));
        alike.values().stream().filter(several -> several.size() > 1).forEach(several -> {
            several.sort(Comparator.comparing(DatedRow::validFrom));
            note(several, problems);
        });
    }

    private static void note(List<? extends DatedRow> ordered, Problems problems) {
        DatedRow last = ordered.get(0);
        for (DatedRow row : ordered.subList(1, ordered.size())) {
            LocalDate end = last.validTo();
            if (end == null) {
                return;
            }
            if (row.validFrom().isAfter(end.plusDays(1))) {
                problems.warning(row.place(), null, message(end, row, last), allowed(end));
            }
            LocalDate other = row.validTo();
            if (other == null || other.isAfter(end)) {
                last = row;
            }
        }
    }

    private static String message(LocalDate end, DatedRow next, DatedRow before) {
        return "vom " + day(end.plusDays(1)) + " bis zum "
                + day(next.validFrom().minusDays(1)) + " gilt für diese Reihen weder diese Zeile noch Zeile "
                + before.place().line();
    }

    private static String allowed(LocalDate end) {
        return "„Gilt ab“ " + day(end.plusDays(1)) + ", wenn nichts fehlen soll";
    }

    private static String day(LocalDate day) {
        return PeriodText.day(day, Locale.GERMAN);
    }
}
