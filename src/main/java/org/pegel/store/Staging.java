package org.pegel.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore.Sink;
import org.pegel.observation.Origin;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.SeriesKey;
import org.springframework.jdbc.core.JdbcTemplate;

/** Writes the candidates of one delivery beside the data, in batches. Memory grows with its series, not its rows. */
class Staging implements Sink {
    private static final int BATCH = 1000;

    /** A series and period within a delivery. */
    record Cell(long series, int period) {}

    private record Sheet(String file, @Nullable String name, @Nullable String boundaries) {}

    /** A series of the delivery and the periods it has had so far, by their place in {@link #periods}. */
    private record StagedSeries(long number, BitSet seen) {}

    /** A period in the order of appearance, with what is written of it. */
    private record StagedPeriod(int place, int number, String text) {}

    private record Line(long number, long series, StagedPeriod period, int sheet, Observation observation) {}

    private final JdbcTemplate template;
    private final int delivery;
    private final StagedRange range;
    private final Map<SeriesKey, StagedSeries> series = new HashMap<>();
    private final Map<Period, StagedPeriod> periods = new HashMap<>();
    private final Map<Sheet, Integer> sheets = new HashMap<>();
    private final Set<Cell> repeated = new HashSet<>();
    private final List<@Nullable Object[]> newSeries = new ArrayList<>();
    private final List<@Nullable Object[]> newSheets = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>(BATCH);
    private final List<@Nullable Object[]> kept = new ArrayList<>();
    private int count;

    Staging(JdbcTemplate template, int delivery) {
        this.template = template;
        this.delivery = delivery;
        this.range = StagedRange.of(delivery);
    }

    @Override
    public void accept(Observation observation) {
        StagedSeries place = series(observation.key());
        StagedPeriod period = period(observation.period());
        if (place.seen().get(period.place())) {
            repeated.add(new Cell(place.number(), period.number()));
        }
        place.seen().set(period.place());
        int sheet = sheet(observation.origin(), observation.boundaries());
        lines.add(new Line(range.first() + count++, place.number(), period, sheet, observation));
        if (lines.size() == BATCH) {
            flush();
        }
    }

    @Override
    public void keep(Observation masked, ProtectedNumbers numbers) {
        SeriesKey key = masked.key();
        kept.add(new @Nullable Object[] {
            range.first() + count,
            delivery,
            key.indicator(),
            key.district(),
            key.group(),
            masked.period().toString(),
            numbers.value(),
            numbers.numerator(),
            numbers.denominator(),
            masked.published()
        });
        accept(masked);
    }

    private StagedSeries series(SeriesKey key) {
        return series.computeIfAbsent(key, added -> {
            long number = range.first() + series.size();
            newSeries.add(new Object[] {number, delivery, added.indicator(), added.district(), added.group()});
            return new StagedSeries(number, new BitSet());
        });
    }

    private StagedPeriod period(Period period) {
        return periods.computeIfAbsent(
                period, added -> new StagedPeriod(periods.size(), PeriodNumber.of(added), added.toString()));
    }

    private int sheet(Origin origin, @Nullable String boundaries) {
        return sheets.computeIfAbsent(new Sheet(origin.file(), origin.sheet(), boundaries), added -> {
            int number = sheets.size() + 1;
            newSheets.add(new Object[] {delivery, number, added.file(), added.name(), added.boundaries()});
            return number;
        });
    }

    /**
     * Writes what is still held back; to be called once after the last candidate.
     *
     * @return what came more than once
     */
    Set<Cell> finish() {
        flush();
        return repeated;
    }

    private void flush() {
        insert(
                "insert into delivery_sheet (delivery_no, sheet_no, file_name, sheet_name, boundaries)"
                        + " values (?, ?, ?, ?, ?)",
                newSheets);
        insert(
                "insert into staged_series (series_no, delivery_no, indicator_id, district_id, group_id)"
                        + " values (?, ?, ?, ?, ?)",
                newSeries);
        insert(
                "insert into protected_number (line_no, delivery_no, indicator_id, district_id, group_id, period_id, val,"
                        + " numerator, denominator, published) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                kept);
        if (!lines.isEmpty()) {
            template.batchUpdate(
                    """
                    insert into staged (line_no, series_no, period_no, period_id, val, numerator, denominator, quality,
                                        rounded_to, missing_reason, published, sheet_no, row_no)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    lines,
                    lines.size(),
                    Staging::fill);
            lines.clear();
        }
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            template.batchUpdate(sql, rows);
            rows.clear();
        }
    }

    private static void fill(PreparedStatement statement, Line line) throws SQLException {
        Observation observation = line.observation();
        statement.setLong(1, line.number());
        statement.setLong(2, line.series());
        statement.setInt(3, line.period().number());
        statement.setString(4, line.period().text());
        statement.setObject(5, observation.value(), Types.DOUBLE);
        statement.setObject(6, observation.numerator(), Types.DOUBLE);
        statement.setObject(7, observation.denominator(), Types.DOUBLE);
        statement.setString(8, observation.quality().name());
        statement.setInt(9, observation.roundedTo());
        statement.setString(10, observation.missingReason());
        statement.setObject(11, observation.published());
        statement.setInt(12, line.sheet());
        statement.setInt(13, observation.origin().row());
    }
}
