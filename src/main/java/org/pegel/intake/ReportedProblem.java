package org.pegel.intake;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Printable;

/**
 * Something that a person should look at; equal ones of a sheet and column count as one.
 *
 * @param sheet the sheet of the workbook; absent for CSV and for the file as a whole
 * @param line the first line concerned, from 1; absent for the file or sheet as a whole
 * @param column the column, from 1; absent when no single one is concerned
 * @param value what stands there; absent when nothing does or many values are meant, {@value #MASKED} where it is
 *     protected
 * @param reason German sentence without a full stop
 * @param count how often, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReportedProblem(
        @Nullable String sheet,
        @Nullable Integer line,
        @Nullable Integer column,
        @Nullable String value,
        String reason,
        int count) {

    /** Stands for a value that no report may print. */
    public static final String MASKED = "(geschützt)";

    /** Whatever stands in the file, it does not turn a report around. */
    public ReportedProblem {
        sheet = Printable.orNull(sheet);
        value = Printable.orNull(value);
        reason = Printable.of(reason);
    }
}
