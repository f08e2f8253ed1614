package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Observation;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.store.Staging.Cell;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Clears up where one delivery gives a series and period more than once: equal rows count once, differing ones not at
 * all. Memory grows with the rows concerned.
 */
class Duplicates {
    private record Line(Cell cell, long number, Observation observation, ProtectedNumbers kept) {
        boolean saysTheSameAs(Line other) {
            return saysTheSame(observation, other.observation) && kept.equals(other.kept);
        }
    }

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

    /**
     * Takes them out of the staged rows.
     *
     * @param cells the series and periods that came more than once
     */
    static Removed remove(JdbcTemplate template, StagedRange range, Set<Cell> cells) {
        Duplicates duplicates = new Duplicates(template);
        if (!cells.isEmpty()) {
            duplicates.lines(range, cells).values().forEach(duplicates::sort);
            duplicates.delete();
        }
        return duplicates.removed();
    }

    private Map<Cell, List<Line>> lines(StagedRange range, Set<Cell> cells) {
        ObservationRows rows = new ObservationRows();
        Map<Cell, List<Line>> lines = new LinkedHashMap<>();
        template.query(
                "select o.line_no, o.series_no, o.period_no, " + ObservationRows.COLUMNS
                        + """
                        , h.val as kept_val, h.numerator as kept_numerator, h.denominator as kept_denominator
                        from staged o
                        join staged_series k on k.series_no = o.series_no
                        join delivery_sheet f on f.delivery_no = k.delivery_no and f.sheet_no = o.sheet_no
                        left join protected_number h on h.line_no = o.line_no
                        where o.line_no between ? and ?
                        order by o.line_no
                        """,
                row -> {
                    Cell cell = new Cell(row.getLong("series_no"), row.getInt("period_no"));
                    if (cells.contains(cell)) {
                        lines.computeIfAbsent(cell, first -> new ArrayList<>())
                                .add(new Line(cell, row.getLong("line_no"), rows.observation(row), kept(row)));
                    }
                },
                range.first(),
                range.last());
        return lines;
    }

    private static ProtectedNumbers kept(ResultSet row) throws SQLException {
        return new ProtectedNumbers(
                row.getObject("kept_val", Double.class),
                row.getObject("kept_numerator", Double.class),
                row.getObject("kept_denominator", Double.class));
    }

    private void sort(List<Line> lines) {
        Line first = lines.get(0);
        if (lines.stream().allMatch(first::saysTheSameAs)) {
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

    private void delete() {
        List<Object[]> numbers = Stream.concat(repeated.stream(), conflicts.stream())
                .map(line -> new Object[] {line.number()})
                .toList();
        template.batchUpdate("delete from staged where line_no = ?", numbers);
        template.batchUpdate("delete from protected_number where line_no = ?", numbers);
    }

    private Removed removed() {
        int values = (int) repeated.stream()
                .filter(line -> line.observation().value() != null)
                .count();
        List<Observation> rows = conflicts.stream()
                .sorted(Comparator.comparingLong(Line::number))
                .map(Line::observation)
                .toList();
        return new Removed(values, repeated.size() - values, rows);
    }
}
