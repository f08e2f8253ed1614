package org.pegel.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.table.Cell;
import org.pegel.table.Row;

/** One cell that may become a value, with its row, and what is wrong with it. */
final class Candidate {

    private static final Pattern NUMBER = Pattern.compile("[-+−]?\\d(?:[\\d.,'’\\s\\p{Zs}]*\\d)?");

    private final DataRow row;
    private final ValueColumn values;
    private final List<Flaw> flaws = new ArrayList<>(0);
    private boolean rejected;
    private boolean leftOut;
    private boolean masked;
    private boolean distrusted;
    private @Nullable ProtectedNumbers kept;

    /** Something to report about a cell; column 0 is the row as a whole. */
    record Flaw(int column, @Nullable String value, String reason) {}

    Candidate(DataRow row, ValueColumn values) {
        this.row = row;
        this.values = values;
    }

    Row row() {
        return row.row();
    }

    /** The column of values that it stands in. */
    ValueColumn values() {
        return values;
    }

    /** The column that says what a role is, from 1; 0 when none does. */
    int column(Role role) {
        return switch (role) {
            case VALUE -> values.column();
            case QUALITY -> values.quality();
            default -> values.says().containsKey(role) ? values.column() : row.column(role);
        };
    }

    /** What the column says of a role, else the row, else the table, else the mapping. */
    Cell cell(Role role) {
        if (role == Role.VALUE || (role == Role.QUALITY && values.quality() > 0)) {
            return row.row().cell(column(role));
        }
        Cell said = values.says().get(role);
        return said == null ? row.cell(role) : said;
    }

    /** Trimmed; absent when blank. */
    @Nullable
    String text(Role role) {
        return cell(role).trimmed();
    }

    /** What stands below a header, trimmed; absent when blank or when the sheet has no such column. */
    @Nullable
    String text(String header) {
        int column = row.column(header);
        return column == 0 ? null : row.row().cell(column).trimmed();
    }

    /** The value cannot be taken, because of this label. */
    void reject(Role role, String reason) {
        reject(column(role), text(role), reason);
    }

    /** The value cannot be taken, because of this text. */
    void reject(int column, @Nullable String text, String reason) {
        rejected = true;
        flaws.add(new Flaw(column, distrusted && text != null ? ReportedProblem.MASKED : text, reason));
    }

    /** The value cannot be taken, because of this number. */
    void rejectNumber(int column, @Nullable String text, String reason) {
        rejected = true;
        remark(column, text, masked ? NUMBER.matcher(reason).replaceAll(ReportedProblem.MASKED) : reason);
    }

    /** The value is taken, but somebody should look. */
    void remark(int column, @Nullable String text, String reason) {
        flaws.add(new Flaw(column, masked && text != null ? ReportedProblem.MASKED : text, reason));
    }

    /** The mapping or the import does not want the value. */
    void leaveOut() {
        leftOut = true;
    }

    /** No label of this row may be printed either: what stands there may be a number from another column. */
    void distrust() {
        distrusted = true;
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
