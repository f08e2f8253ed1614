package org.pegel.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.SeriesKey;

/** Writes the protected numbers of a delivery, which only {@link JdbcVault} reads. */
class ProtectedRows {
    private final BulkWriter writer;
    private final Candidates candidates;
    private final int delivery;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    ProtectedRows(BulkWriter writer, int delivery, Candidates candidates) {
        this.writer = writer;
        this.delivery = delivery;
        this.candidates = candidates;
    }

    void add(Candidate candidate) {
        ProtectedNumbers kept = candidate.kept();
        if (!kept.isEmpty()) {
            SeriesKey key = candidates.series().key(candidate.series());
            rows.add(new @Nullable Object[] {
                StagedRange.of(delivery).first() + candidate.line(),
                delivery,
                key.indicator(),
                key.district(),
                key.group(),
                candidates.period(candidate.period()),
                kept.value(),
                kept.numerator(),
                kept.denominator(),
                candidate.published()
            });
        }
    }

    void write() {
        writer.write(TargetTable.PROTECTED, rows);
        rows.clear();
    }
}
