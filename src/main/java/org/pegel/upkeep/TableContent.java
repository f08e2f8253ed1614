package org.pegel.upkeep;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a table as the same Java values from either database, and sums them up whatever their order. */
final class TableContent {
    private static final int SUM_BITS = 256;
    private static final int HEXADECIMAL = 16;

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    TableContent() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /**
     * How much it was and a number that stands for all of it: equal for the same rows, whatever their order.
     *
     * @param rows number of rows
     * @param checksum hexadecimal
     */
    record Sum(long rows, String checksum) {}

    /** Reads the current row. */
    @Nullable
    Object[] read(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        @Nullable Object[] values = new Object[columns.getColumnCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = value(row, columns, i + 1);
        }
        add(values);
        return values;
    }

    Sum sum() {
        return new Sum(rows, sum.toString(HEXADECIMAL));
    }

    private static @Nullable Object value(ResultSet row, ResultSetMetaData columns, int i) throws SQLException {
        boolean withZone = columns.getColumnTypeName(i).equals("timestamptz");
        Object value =
                switch (withZone ? Types.TIMESTAMP_WITH_TIMEZONE : columns.getColumnType(i)) {
                    case Types.TIMESTAMP_WITH_TIMEZONE -> row.getObject(i, OffsetDateTime.class);
                    case Types.TIMESTAMP -> row.getObject(i, LocalDateTime.class);
                    case Types.DATE -> row.getObject(i, LocalDate.class);
                    case Types.DOUBLE, Types.FLOAT, Types.REAL -> row.getDouble(i);
                    case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> row.getLong(i);
                    case Types.BOOLEAN, Types.BIT -> row.getBoolean(i);
                    case Types.DECIMAL, Types.NUMERIC -> row.getObject(i, BigDecimal.class);
                    case Types.CHAR, Types.VARCHAR, Types.LONGVARCHAR, Types.CLOB -> row.getString(i);
                    default ->
                        throw new IllegalStateException("No way is known to move " + columns.getColumnTypeName(i)
                                + " of " + columns.getColumnName(i));
                };
        return row.wasNull() ? null : value;
    }

    private void add(@Nullable Object[] values) {
        rows++;
        for (Object value : values) {
            digest.update(text(value).getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        sum = sum.add(new BigInteger(1, digest.digest())).mod(BigInteger.ONE.shiftLeft(SUM_BITS));
    }

    /** Exact: two values with the same text are the same. */
    private static String text(@Nullable Object value) {
        if (value == null) {
            return "-";
        }
        if (value instanceof OffsetDateTime time) {
            return "=" + time.toInstant();
        }
        if (value instanceof Double number) {
            return "=" + Long.toHexString(Double.doubleToLongBits(number));
        }
        return "=" + value;
    }
}
