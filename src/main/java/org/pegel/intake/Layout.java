package org.pegel.intake;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of a source are laid out. A long table has one column of values; a wide one has many, each of which
 * says by its header or by the mapping what its values speak of.
 *
 * @param headerLine the line of the first header row; 0 when it is to be found
 * @param headerRows how many rows the header has, at least 1; blank ones do not count
 * @param columns where the rows say something, by role
 * @param optional roles whose column may be absent
 * @param values which columns hold values; the first that fits a column counts
 * @param unread columns of values that are not wanted
 * @param statements what texts outside of the columns say, or single parts of a cell
 * @param fillDown headers of columns in which a cell also speaks for blank ones below it
 */
record Layout(
        int headerLine,
        int headerRows,
        Map<Role, List<ColumnName>> columns,
        Set<Role> optional,
        List<Values> values,
        List<TextPattern> unread,
        List<Statement> statements,
        List<String> fillDown) {

    Layout {
        Map<Role, List<ColumnName>> inOrder = new EnumMap<>(Role.class);
        inOrder.putAll(columns);
        columns = Collections.unmodifiableMap(inOrder);
        optional = Set.copyOf(optional);
        values = List.copyOf(values);
        unread = List.copyOf(unread);
        statements = List.copyOf(statements);
        fillDown = List.copyOf(fillDown);
    }

    /** One header row that is to be found, and one column of values. */
    static Layout ofLongTable(Map<Role, List<ColumnName>> columns, Set<Role> optional) {
        return new Layout(0, 1, columns, optional, List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Columns of values with the same form of header.
     *
     * @param headers the forms; the parts of a header say what its values speak of
     * @param says what all its values speak of
     * @param numerator where the numerator stands; absent when in the column of that role
     * @param denominator where the denominator stands; absent when in the column of that role, {@link Sum#NONE} when
     *     there is none: the value is the numerator itself, times the factor
     * @param quality where the quality stands; absent when in the column of that role
     * @param optional whether a file may be without such columns
     */
    record Values(
            List<TextPattern> headers,
            Map<Role, String> says,
            @Nullable Sum numerator,
            @Nullable Sum denominator,
            @Nullable TextPattern quality,
            boolean optional) {

        Values {
            headers = List.copyOf(headers);
            says = Map.copyOf(says);
        }

        /** Whether it names its columns instead of describing them. */
        boolean isLiteral() {
            return headers.stream().allMatch(TextPattern::isLiteral);
        }
    }

    /** Where a text stands that says something. */
    enum Where {
        FILE_NAME,
        SHEET_NAME,
        /** Above the header. */
        TITLE,
        /** A row below the header in which only one cell is filled: it speaks for the rows below it. */
        HEADING,
        COLUMN
    }

    /**
     * A text whose parts say something.
     *
     * @param column the header, for {@link Where#COLUMN} only
     * @param forms the forms that it may have
     * @param optional whether it may be absent or of another form
     */
    record Statement(Where where, @Nullable String column, List<TextPattern> forms, boolean optional) {
        Statement {
            forms = List.copyOf(forms);
        }

        @Nullable
        Map<Role, String> read(String text) {
            for (TextPattern form : forms) {
                Map<Role, String> parts = form.match(text);
                if (parts != null) {
                    return parts;
                }
            }
            return null;
        }
    }
}
