package org.pegel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.Mapping.BaseValues;
import org.pegel.intake.Mapping.Sum;

/**
 * The columns of one sheet from which numerator and denominator of an indicator come.
 *
 * @param numerator absent when the source gives none
 * @param denominator absent when the source gives none
 * @param withoutDenominator whether the value is the numerator itself, times the factor
 */
record BaseColumns(@Nullable Terms numerator, @Nullable Terms denominator, boolean withoutDenominator) {

    /**
     * A sum of columns, from 1.
     *
     * @param absent headers that the sheet does not have
     */
    record Terms(Role role, List<Integer> plus, List<Integer> minus, List<String> absent) {

        static Terms of(Role role, Sum sum, SheetColumns columns) {
            List<String> absent = new ArrayList<>();
            return new Terms(role, bind(sum.plus(), columns, absent), bind(sum.minus(), columns, absent), absent);
        }

        private static List<Integer> bind(List<String> headers, SheetColumns columns, List<String> absent) {
            List<Integer> bound = new ArrayList<>();
            for (String header : headers) {
                int column = columns.column(header);
                if (column > 0) {
                    bound.add(column);
                } else {
                    absent.add(header);
                }
            }
            return bound;
        }

        /** The column that a remark points to; 0 when the sheet has none of them. */
        int firstColumn() {
            return plus.isEmpty() ? 0 : plus.get(0);
        }
    }

    /** Where the base values of most indicators stand. */
    static BaseColumns usual(SheetColumns columns) {
        return new BaseColumns(ofRole(Role.NUMERATOR, columns), ofRole(Role.DENOMINATOR, columns), false);
    }

    private static @Nullable Terms ofRole(Role role, SheetColumns columns) {
        int column = columns.column(role);
        return column == 0 ? null : new Terms(role, List.of(column), List.of(), List.of());
    }

    /** Where those of the indicators stand that the mapping names. */
    static Map<String, BaseColumns> particular(Mapping mapping, SheetColumns columns) {
        Map<String, BaseColumns> particular = new LinkedHashMap<>();
        mapping.baseValues().forEach((indicator, bases) -> particular.put(indicator, of(bases, columns)));
        return particular;
    }

    private static BaseColumns of(BaseValues bases, SheetColumns columns) {
        Sum numerator = bases.numerator();
        Sum denominator = bases.denominator();
        return new BaseColumns(
                numerator == null ? null : Terms.of(Role.NUMERATOR, numerator, columns),
                denominator == null ? null : Terms.of(Role.DENOMINATOR, denominator, columns),
                denominator == null);
    }
}
