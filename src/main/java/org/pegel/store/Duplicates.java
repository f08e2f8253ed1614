package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Observation;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Clears up where one delivery gives a series and period more than once: equal rows count once, differing ones not at
 * all. Memory grows with the rows concerned.
 */
class Duplicates {
    private record Line(int series, String period, int number, Observation observation) {}

    /**
     * What was taken out.
     *
     * @param values repetitions of a value
     * @param missing repetitions of a cell without a value
     * @param conflicts rows that contradict each other, in the order they came
     */
    record Removed(int values, int missing, List<Observation> conflicts) {}

    private final JdbcTemplate template;
    private final List<Line> repeated = new ArrayList<>();
    private final List<Line> conflicts = new ArrayList<>();

    private Duplicates(JdbcTemplate template) {
        this.template = template;
    }

    static Removed remove(JdbcTemplate template, int delivery) {
        Duplicates duplicates = new Duplicates(template);
        duplicates.sort(duplicates.lines(delivery));
        duplicates.delete(delivery);
        return duplicates.removed();
    }

    private List<Line> lines(int delivery) {
        ObservationRows rows = new ObservationRows();
        return template.query(
                "select o.series_no, o.line_no, " + ObservationRows.COLUMNS
                        + """
                        from (select series_no, period_id from staged where delivery_no = ?
                              group by series_no, period_id having count(*) > 1) d
                        join staged o on o.delivery_no = ? and o.series_no = d.series_no and o.period_id = d.period_id
                        join staged_series k on k.delivery_no = o.delivery_no and k.series_no = o.series_no
                        join delivery_sheet f on f.delivery_no = o.delivery_no and f.sheet_no = o.sheet_no
                        order by o.series_no, o.period_id, o.line_no
                        """,
                (row, number) -> line(rows, row),
                delivery,
                delivery);
    }

    private static Line line(ObservationRows rows, ResultSet row) throws SQLException {
        return new Line(
                row.getInt("series_no"), row.getString("period_id"), row.getInt("line_no"), rows.observation(row));
    }

    private void sort(List<Line> lines) {
        int from = 0;
        for (int to = 1; to <= lines.size(); to++) {
            if (to == lines.size() || !sameCell(lines.get(from), lines.get(to))) {
                sortCell(lines.subList(from, to));
                from = to;
            }
        }
    }

    private static boolean sameCell(Line one, Line other) {
        return one.series() == other.series() && one.period().equals(other.period());
    }

    private void sortCell(List<Line> lines) {
        Observation first = lines.get(0).observation();
        if (lines.stream().allMatch(line -> saysTheSame(first, line.observation()))) {
            repeated.addAll(lines.subList(1, lines.size()));
        } else {
            conflicts.addAll(lines);
        }
    }

    private static boolean saysTheSame(Observation one, Observation other) {
        return equal(one.value(), other.value())
                && equal(one.numerator(), other.numerator())
                && equal(one.denominator(), other.denominator())
                && one.quality() == other.quality()
                && one.roundedTo() == other.roundedTo()
                && equal(one.missingReason(), other.missingReason());
    }

    private static boolean equal(@Nullable Object one, @Nullable Object other) {
        return Objects.equals(one, other);
    }

    private void delete(int delivery) {
        List<Object[]> keys = new ArrayList<>();
        for (List<Line> lines : List.of(repeated, conflicts)) {
            lines.forEach(line -> keys.add(new Object[] {delivery, line.series(), line.period(), line.number()}));
        }
        if (!keys.isEmpty()) {
            template.batchUpdate(
                    "delete from staged where delivery_no = ? and series_no = ? and period_id = ? and line_no = ?",
                    keys);
        }
    }

    private Removed removed() {
        int values = (int) repeated.stream()
                .filter(line -> line.observation().value() != null)
                .count();
        List<Observation> rows = conflicts.stream()
                .sorted(java.util.Comparator.comparingInt(Line::number))
                .map(Line::observation)
                .toList();
        return new Removed(values, repeated.size() - values, rows);
    }
}
