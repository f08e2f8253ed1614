package org.pegel.store;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.SeriesKey;
import org.pegel.store.Candidate.Said;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deliveries that wait, beside the data. */
class Staging {
    private static final int PART = 5_000;

    private static final String READ = "select o.sheet_no, " + ObservationRows.COLUMNS
            + """
            from staged o
            join staged_series k on k.series_no = o.series_no
            join delivery_sheet f on f.delivery_no = k.delivery_no and f.sheet_no = o.sheet_no
            where o.line_no between :first and :last
            """;

    private final JdbcClient client;
    private final BulkWriter writer;

    Staging(JdbcTemplate template) {
        this.client = JdbcClient.create(template);
        this.writer = new BulkWriter(template);
    }

    /** Names the files and sheets of a delivery, whether it waits or not. */
    void addSheets(int delivery, Candidates candidates) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Candidates.Sheet sheet : candidates.sheets()) {
            rows.add(
                    new @Nullable Object[] {delivery, rows.size() + 1, sheet.file(), sheet.name(), sheet.boundaries()});
        }
        writer.write(TargetTable.SHEET, rows);
    }

    /** Lets a delivery wait. */
    void add(int delivery, Candidates candidates) {
        Lines lines = new Lines(delivery, candidates);
        new Distinct().forEach(candidates.sorted(), lines::add);
        lines.flush();
    }

    /** Adds what waits of a delivery to candidates. */
    void read(int delivery, Candidates candidates) {
        ObservationRows rows = new ObservationRows();
        client.sql(READ).params(StagedRange.of(delivery).parameters()).query(row -> {
            candidates.accept(rows.observation(row), row.getInt("sheet_no"));
        });
    }

    /** Nothing of a delivery waits any longer. */
    void clear(int delivery) {
        client.sql("delete from staged where line_no between :first and :last")
                .params(StagedRange.of(delivery).parameters())
                .update();
        client.sql("delete from staged_series where series_no between :first and :last")
                .params(StagedRange.of(delivery).parameters())
                .update();
    }

    private final class Lines {
        private final int delivery;
        private final Candidates candidates;
        private final ProtectedRows kept;
        private final List<@Nullable Object[]> series = new ArrayList<>();
        private final List<@Nullable Object[]> lines = new ArrayList<>();
        private long lastSeries = -1;
        private long seriesNumber;
        private long lineNumber;

        Lines(int delivery, Candidates candidates) {
            this.delivery = delivery;
            this.candidates = candidates;
            this.kept = new ProtectedRows(writer, delivery, candidates);
            this.seriesNumber = StagedRange.of(delivery).first() - 1;
            this.lineNumber = StagedRange.of(delivery).first();
        }

        void add(Candidate candidate) {
            if (candidate.series() != lastSeries) {
                lastSeries = candidate.series();
                SeriesKey key = candidates.series().key(lastSeries);
                series.add(
                        new @Nullable Object[] {++seriesNumber, delivery, key.indicator(), key.district(), key.group()
                        });
            }
            lines.add(columns(candidate));
            kept.add(candidate);
            if (lines.size() == PART) {
                flush();
            }
        }

        private @Nullable Object[] columns(Candidate candidate) {
            Said says = candidate.says();
            return new @Nullable Object[] {
                lineNumber++,
                seriesNumber,
                candidate.period(),
                candidates.period(candidate.period()),
                says.value(),
                says.numerator(),
                says.denominator(),
                says.quality().name(),
                says.roundedTo(),
                says.missingReason(),
                candidate.published(),
                candidate.sheet(),
                candidate.row()
            };
        }

        void flush() {
            writer.write(TargetTable.STAGED_SERIES, series);
            writer.write(TargetTable.STAGED, lines);
            kept.write();
            series.clear();
            lines.clear();
        }
    }
}
