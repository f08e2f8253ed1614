package org.pegel.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.store.Candidate.Said;

/** Writes what judged candidates of a delivery change: what counts, and what is kept as history. */
class Effect {
    private final StoredRows stored;
    private final BulkWriter writer;
    private final ProtectedRows kept;
    private final Candidates candidates;
    private final int delivery;
    private final OffsetDateTime at;
    private final List<@Nullable Object[]> counting = new ArrayList<>();
    private final List<@Nullable Object[]> history = new ArrayList<>();
    private final List<@Nullable Object[]> repeated = new ArrayList<>();
    private final List<Long> replaced = new ArrayList<>();
    private final Map<LocalDate, List<Long>> confirmed = new HashMap<>();
    private final Map<Long, StoredRow> late = new HashMap<>();
    private long rows;

    /** @param at the moment from which the delivery counts */
    Effect(StoredRows stored, BulkWriter writer, int delivery, Candidates candidates, OffsetDateTime at) {
        this.stored = stored;
        this.writer = writer;
        this.candidates = candidates;
        this.kept = new ProtectedRows(writer, delivery, candidates);
        this.delivery = delivery;
        this.at = at;
    }

    /**
     * Notes what a candidate changes.
     *
     * @param counts what counts now; absent for nothing
     */
    void add(Candidate candidate, long cell, Verdict verdict, @Nullable StoredRow counts) {
        kept.add(candidate);
        switch (verdict) {
            case NEW -> counting.add(columns(row(candidate, cell)));
            case REPLACES -> {
                history.add(past(Objects.requireNonNull(counts), false));
                replaced.add(cell);
                counting.add(columns(row(candidate, cell)));
            }
            case CONFIRMS -> {
                confirmed
                        .computeIfAbsent(candidate.published(), day -> new ArrayList<>())
                        .add(cell);
                repeated.add(past(row(candidate, cell), true));
            }
            case EARLIER, OUTDATED -> late.put(cell, row(candidate, cell));
            case SAME -> repeated.add(past(row(candidate, cell), true));
        }
    }

    /** Writes what was noted so far. */
    void write() {
        kept.write();
        keepLate();
        writer.write(TargetTable.HISTORY, history);
        writer.write(TargetTable.HISTORY, repeated);
        stored.remove(replaced);
        confirmed.forEach((day, cells) -> stored.confirm(cells, day));
        writer.write(TargetTable.OBSERVATION, counting);
        rows += history.size() + counting.size() + confirmed.size();
        history.clear();
        repeated.clear();
        replaced.clear();
        confirmed.clear();
        counting.clear();
    }

    /** What came too late is history; where it is kept already, it is noted as said again. */
    private void keepLate() {
        Map<Long, List<StoredRow>> kept = stored.history(late.keySet());
        late.forEach((cell, row) -> {
            boolean again = kept.getOrDefault(cell, List.of()).stream().anyMatch(other -> covers(other, row));
            (again ? repeated : history).add(past(row, again));
        });
        late.clear();
    }

    private static boolean covers(StoredRow kept, StoredRow late) {
        return kept.says().equals(late.says())
                && !late.published().isBefore(kept.published())
                && !late.published().isAfter(kept.confirmed());
    }

    /** Whether anything was written. */
    boolean changedSomething() {
        return rows > 0;
    }

    private StoredRow row(Candidate candidate, long cell) {
        return new StoredRow(
                cell,
                candidates.period(candidate.period()),
                candidate.says(),
                candidate.published(),
                candidate.published(),
                at,
                delivery,
                candidate.sheet(),
                candidate.row());
    }

    private static @Nullable Object[] columns(StoredRow row) {
        Said says = row.says();
        return new @Nullable Object[] {
            row.cell(),
            row.period(),
            says.value(),
            says.numerator(),
            says.denominator(),
            says.quality().name(),
            says.roundedTo(),
            says.missingReason(),
            row.published(),
            row.confirmed(),
            row.recordedFrom(),
            row.delivery(),
            row.sheet(),
            row.row()
        };
    }

    /**
     * The row as history that ends now.
     *
     * @param again whether another delivery has said the same before
     */
    private @Nullable Object[] past(StoredRow row, boolean again) {
        @Nullable Object[] columns = Arrays.copyOf(columns(row), TargetTable.HISTORY.width());
        columns[columns.length - 2] = at;
        columns[columns.length - 1] = again;
        return columns;
    }
}
