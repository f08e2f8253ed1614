package org.pegel.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

        static Terms of(Role role, Sum sum, Map<Role, String> parts, HeaderIndex index) {
            List<String> absent = new ArrayList<>();
            return new Terms(
                    role, bind(sum.plus(), parts, index, absent), bind(sum.minus(), parts, index, absent), absent);
        }

        private static List<Integer> bind(
                List<TextPattern> headers, Map<Role, String> parts, HeaderIndex index, List<String> absent) {
            List<Integer> bound = new ArrayList<>();
            for (TextPattern header : headers) {
                int column = index.column(header, parts);
                if (column > 0) {
                    bound.add(column);
                } else {
                    absent.add(header.toString());
                }
            }
            return bound;
        }

        /** The column that a remark points to; 0 when the sheet has none of them. */
        int firstColumn() {
            return plus.isEmpty() ? 0 : plus.get(0);
        }
    }

    /** Where the base values stand unless the mapping says something else. */
    static BaseColumns usual(Map<Role, CellSource> sources) {
        return new BaseColumns(ofRole(Role.NUMERATOR, sources), ofRole(Role.DENOMINATOR, sources), false);
    }

    private static @Nullable Terms ofRole(Role role, Map<Role, CellSource> sources) {
        CellSource source = sources.get(role);
        return source == null ? null : new Terms(role, List.of(source.firstColumn()), List.of(), List.of());
    }

    /** Where those of the indicators stand that the mapping names. */
    static Map<String, BaseColumns> particular(Mapping mapping, HeaderIndex index) {
        Map<String, BaseColumns> particular = new LinkedHashMap<>();
        mapping.baseValues()
                .forEach((indicator, bases) -> particular.put(
                        indicator,
                        new BaseColumns(
                                terms(Role.NUMERATOR, bases.numerator(), Map.of(), index),
                                terms(Role.DENOMINATOR, bases.denominator(), Map.of(), index),
                                bases.denominator().isNone())));
        return particular;
    }

    /** Where those of a column of values stand. */
    static BaseColumns of(Layout.Values values, Map<Role, String> parts, HeaderIndex index, BaseColumns usual) {
        Sum numerator = values.numerator();
        Sum denominator = values.denominator();
        return new BaseColumns(
                numerator == null ? usual.numerator() : terms(Role.NUMERATOR, numerator, parts, index),
                denominator == null ? usual.denominator() : terms(Role.DENOMINATOR, denominator, parts, index),
                denominator != null && denominator.isNone());
    }

    private static @Nullable Terms terms(Role role, Sum sum, Map<Role, String> parts, HeaderIndex index) {
        return sum.isNone() ? null : Terms.of(role, sum, parts, index);
    }
}
