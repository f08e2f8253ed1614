package org.pegel.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.NumberCell.Given;
import org.pegel.table.Row;

/** The checks of a mapping, bound to the columns of one table. A row in which a number is absent is not checked. */
final class RowChecks {

    private final List<Bound> bound = new ArrayList<>();
    private final NumberReader numbers;

    /** A check with its columns; with parts in its headers there is one for each thing they say. */
    private record Bound(RowCheck check, int left, Map<TextPattern, Integer> right, Set<Integer> values) {}

    RowChecks(List<RowCheck> checks, SheetColumns columns, NumberReader numbers) {
        this.numbers = numbers;
        Set<Integer> values = new HashSet<>();
        columns.values().forEach(column -> values.add(column.column()));
        for (RowCheck check : checks) {
            bind(check, columns.index(), values);
        }
    }

    private void bind(RowCheck check, HeaderIndex index, Set<Integer> values) {
        Formula formula = check.formula();
        for (int left : lefts(formula, index)) {
            Map<Role, String> parts = index.match(formula.left(), left);
            Map<TextPattern, Integer> right = new HashMap<>();
            for (TextPattern header : formula.columns()) {
                right.put(header, index.column(header, parts == null ? Map.of() : parts));
            }
            Set<Integer> concerned = new HashSet<>(right.values());
            concerned.add(left);
            concerned.retainAll(values);
            if (!right.containsValue(0)) {
                bound.add(new Bound(check, left, right, concerned.isEmpty() ? values : concerned));
            }
        }
    }

    private static List<Integer> lefts(Formula formula, HeaderIndex index) {
        List<Integer> lefts = new ArrayList<>();
        if (formula.left().isLiteral()) {
            int column = index.column(formula.left().toString());
            if (column > 0) {
                lefts.add(column);
            }
            return lefts;
        }
        for (int column = 1; column <= index.header().width(); column++) {
            if (index.match(formula.left(), column) != null) {
                lefts.add(column);
            }
        }
        return lefts;
    }

    /** Headers that the checks need and the table does not have. */
    static List<String> missing(List<RowCheck> checks, HeaderIndex index) {
        List<String> missing = new ArrayList<>();
        for (RowCheck check : checks) {
            List<TextPattern> headers = new ArrayList<>(check.formula().columns());
            headers.add(check.formula().left());
            headers.stream()
                    .filter(header -> header.isLiteral() && index.column(header.toString()) == 0)
                    .forEach(header -> missing.add(header.toString()));
        }
        return missing;
    }

    /** Something that does not hold in a row. */
    record Failure(int column, Set<Integer> values, boolean rejects, String reason) {

        /** The column of values at which it is reported. */
        int reportedAt() {
            return values.contains(column)
                    ? column
                    : values.stream().min(Integer::compare).orElse(column);
        }
    }

    List<Failure> failures(Row row) {
        if (bound.isEmpty()) {
            return List.of();
        }
        List<Failure> failures = new ArrayList<>(0);
        for (Bound each : bound) {
            Figure left = figure(row, each.left());
            Range right = left == null
                    ? null
                    : each.check()
                            .formula()
                            .right(header -> range(row, each.right().get(header)));
            if (left != null
                    && right != null
                    && !right.meets(Range.around(
                            left.value(), left.halfUnit() + each.check().tolerance()))) {
                String reason = "Prüfung „" + each.check().formula() + "“ geht nicht auf";
                failures.add(
                        new Failure(each.left(), each.values(), each.check().rejects(), reason));
            }
        }
        return failures;
    }

    private @Nullable Range range(Row row, @Nullable Integer column) {
        Figure figure = column == null ? null : figure(row, column);
        return figure == null ? null : Range.around(figure.value(), figure.baseRounding());
    }

    private @Nullable Figure figure(Row row, int column) {
        return numbers.read(row.cell(column), Role.VALUE, column) instanceof Given given ? given.figure() : null;
    }
}
