package org.pegel.target;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.District;

/** Rows found by series: the index that keeps hundreds of thousands of lookups cheap. Immutable. */
final class ScopedRows<R extends DatedRow> {

    private final List<R> all;
    private final Map<String, OfIndicator<R>> byIndicator = new HashMap<>();

    ScopedRows(List<R> rows) {
        all = List.copyOf(rows);
        List<R> mostSpecificFirst = new ArrayList<>(rows);
        mostSpecificFirst.sort(Comparator.comparing(row -> -row.scope().specificity()));
        for (R row : mostSpecificFirst) {
            byIndicator
                    .computeIfAbsent(row.scope().indicator(), id -> new OfIndicator<>())
                    .add(row);
        }
    }

    /** In the order of the file. */
    List<R> all() {
        return all;
    }

    /** The rows in force on a day with the most specific scope that covers the series, in the order of the file. */
    List<R> find(String indicator, District district, String group, LocalDate on) {
        OfIndicator<R> rows = byIndicator.get(indicator);
        return rows == null ? List.of() : rows.find(district, group, on);
    }

    /** The rows of one indicator by place, each list ordered by specificity. */
    private static final class OfIndicator<R extends DatedRow> {
        private final Map<String, List<R>> byDistrict = new HashMap<>();
        private final Map<String, List<R>> byLevel = new HashMap<>();
        private final List<R> everywhere = new ArrayList<>();

        void add(R row) {
            rowsAt(row.scope()).add(row);
        }

        private List<R> rowsAt(Scope scope) {
            if (scope.district() != null) {
                return byDistrict.computeIfAbsent(scope.district(), id -> new ArrayList<>());
            }
            if (scope.level() != null) {
                return byLevel.computeIfAbsent(scope.level(), id -> new ArrayList<>());
            }
            return everywhere;
        }

        List<R> find(District district, String group, LocalDate on) {
            List<R> found = mostSpecific(byDistrict.get(district.id()), district, group, on);
            if (found.isEmpty()) {
                found = mostSpecific(byLevel.get(district.level()), district, group, on);
            }
            return found.isEmpty() ? mostSpecific(everywhere, district, group, on) : found;
        }

        private static <R extends DatedRow> List<R> mostSpecific(
                @Nullable List<R> rows, District district, String group, LocalDate on) {
            List<R> found = new ArrayList<>(1);
            for (R row : rows == null ? List.<R>of() : rows) {
                if (!found.isEmpty()
                        && row.scope().specificity() < found.get(0).scope().specificity()) {
                    return found;
                }
                if (row.inForce(on) && row.scope().covers(row.scope().indicator(), district, group)) {
                    found.add(row);
                }
            }
            return found;
        }
    }
}
