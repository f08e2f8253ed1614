package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** One row that may become a value, and what is wrong with it. */
final class Candidate {

    private final Row row;
    private final SheetColumns columns;
    private final Mapping mapping;
    private final List<Flaw> flaws = new ArrayList<>(0);
    private boolean rejected;
    private boolean leftOut;
    private boolean masked;
    private @Nullable ProtectedNumbers kept;

    /** Something to report about a cell; column 0 is the row as a whole. */
    record Flaw(int column, @Nullable String value, String reason) {}

    Candidate(Row row, SheetColumns columns, Mapping mapping) {
        this.row = row;
        this.columns = columns;
        this.mapping = mapping;
    }

    Row row() {
        return row;
    }

    int column(Role role) {
        return columns.column(role);
    }

    /** The cell of a role, or what the mapping says everywhere. */
    Cell cell(Role role) {
        int column = columns.column(role);
        if (column > 0) {
            return row.cell(column);
        }
        String constant = mapping.constants().get(role);
        return constant == null ? Cell.BLANK : Cell.text(constant);
    }

    /** Trimmed; absent when blank. */
    @Nullable
    String text(Role role) {
        return cell(role).trimmed();
    }

    /** What stands below a header, trimmed; absent when blank or when the sheet has no such column. */
    @Nullable
    String text(String header) {
        int column = columns.column(header);
        return column == 0 ? null : row.cell(column).trimmed();
    }

    /** The value cannot be taken, because of this label. */
    void reject(Role role, String reason) {
        rejected = true;
        flaws.add(new Flaw(column(role), text(role), reason));
    }

    /** The value cannot be taken, because of this number. */
    void rejectNumber(int column, @Nullable String text, String reason) {
        rejected = true;
        remark(column, text, reason);
    }

    /** The value is taken, but somebody should look. */
    void remark(int column, @Nullable String text, String reason) {
        flaws.add(new Flaw(column, masked && text != null ? ReportedProblem.MASKED : text, reason));
    }

    /** The mapping or the import does not want the value. */
    void leaveOut() {
        leftOut = true;
    }

    /** From now on no number of this row may be printed. */
    void mask() {
        masked = true;
    }

    /** Numbers of the row that are kept under protection. */
    void keep(@Nullable ProtectedNumbers numbers) {
        kept = numbers;
    }

    @Nullable
    ProtectedNumbers kept() {
        return kept;
    }

    boolean isRejected() {
        return rejected;
    }

    boolean isLeftOut() {
        return leftOut;
    }

    boolean isMasked() {
        return masked;
    }

    List<Flaw> flaws() {
        return flaws;
    }
}
