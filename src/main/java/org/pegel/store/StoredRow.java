package org.pegel.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.pegel.observation.Quality;
import org.pegel.store.Candidate.Said;

/**
 * A row of the tables of observations.
 *
 * @param cell its series and period
 * @param period what is written of the period
 * @param says what it says
 * @param published the day a source first said so
 * @param confirmed the last day a source said so again
 * @param recordedFrom when it came to count
 * @param delivery number of the delivery that brought it
 * @param sheet number of its sheet in the delivery
 * @param row its row there
 */
record StoredRow(
        long cell,
        String period,
        Said says,
        LocalDate published,
        LocalDate confirmed,
        OffsetDateTime recordedFrom,
        int delivery,
        int sheet,
        int row) {

    /** Of a table called o. */
    static final String COLUMNS =
            """
            o.cell, o.period_id, o.val, o.numerator, o.denominator, o.quality, o.rounded_to, o.missing_reason,
            o.published, o.confirmed, o.recorded_from, o.delivery_no, o.sheet_no, o.row_no
            """;

    static StoredRow read(ResultSet row) throws SQLException {
        return new StoredRow(
                row.getLong("cell"),
                row.getString("period_id"),
                new Said(
                        row.getObject("val", Double.class),
                        row.getObject("numerator", Double.class),
                        row.getObject("denominator", Double.class),
                        Quality.valueOf(row.getString("quality")),
                        row.getInt("rounded_to"),
                        row.getString("missing_reason")),
                row.getObject("published", LocalDate.class),
                row.getObject("confirmed", LocalDate.class),
                row.getObject("recorded_from", OffsetDateTime.class),
                row.getInt("delivery_no"),
                row.getInt("sheet_no"),
                row.getInt("row_no"));
    }
}
