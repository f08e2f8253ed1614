package org.pegel.target;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.pegel.table.Problems;

/** Finds rows of which nobody can say which one holds: the same scope on the same day. */
final class Ambiguities {

    private Ambiguities() {}

    /**
     * Notes each row that an earlier one contradicts.
     *
     * @param mayCoexist pairs of one scope that are no contradiction although both are in force
     */
    static <R extends DatedRow> void check(
            List<R> rows, BiPredicate<R, R> mayCoexist, String allowed, Problems problems) {
        Map<Scope, List<R>> byScope = new HashMap<>();
        for (R row : rows) {
            List<R> before = byScope.computeIfAbsent(row.scope(), scope -> new ArrayList<>());
            before.stream()
                    .filter(other -> other.overlaps(row) && !mayCoexist.test(other, row))
                    .findFirst()
                    .ifPresent(other -> problems.error(row.place(), null, message(other, row), allowed));
            before.add(row);
        }
    }

    private static String message(DatedRow one, DatedRow other) {
        return "die Zeilen " + one.place().line() + " und " + other.place().line()
                + " gelten für dieselben Reihen zur selben Zeit";
    }
}
