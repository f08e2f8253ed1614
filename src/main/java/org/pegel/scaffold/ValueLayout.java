package org.pegel.scaffold;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns hold values, and how a mapping describes them.
 *
 * @param kind how it does
 * @param form the form that all headers share, for {@link Kind#FORM} only
 * @param columns at least one; exactly one for {@link Kind#LONG}
 */
record ValueLayout(Kind kind, @Nullable String form, List<ValueColumn> columns) {

    /** How the columns are described. */
    enum Kind {
        /** Rows say everything of the one column. */
        LONG,
        /** One pattern reads all headers. */
        FORM,
        /** Each column is named. */
        NAMED
    }

    ValueLayout {
        columns = List.copyOf(columns);
    }

    boolean saysIndicator() {
        return columns.stream().allMatch(column -> column.indicator() != null);
    }

    boolean saysPeriod() {
        return columns.stream().allMatch(column -> column.period() != null);
    }
}
