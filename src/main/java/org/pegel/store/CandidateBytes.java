package org.pegel.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Quality;
import org.pegel.store.Candidate.Said;

/** Candidates as bytes, for the short time until they are in the database. */
final class CandidateBytes {
    private static final Quality[] QUALITIES = Quality.values();
    private static final int VALUE = 1;
    private static final int NUMERATOR = 2;
    private static final int DENOMINATOR = 4;
    private static final int REASON = 8;

    private CandidateBytes() {}

    static void write(Candidate candidate, DataOutput out) throws IOException {
        out.writeLong(candidate.series());
        out.writeInt(candidate.period());
        out.writeInt(candidate.line());
        out.writeInt((int) candidate.published().toEpochDay());
        out.writeInt(candidate.sheet());
        out.writeInt(candidate.row());
        write(candidate.says(), out);
    }

    private static void write(Said said, DataOutput out) throws IOException {
        String reason = said.missingReason();
        out.writeByte(said.quality().ordinal());
        out.writeByte(flag(VALUE, said.value())
                | flag(NUMERATOR, said.numerator())
                | flag(DENOMINATOR, said.denominator())
                | flag(REASON, reason));
        out.writeInt(said.roundedTo());
        write(said.value(), out);
        write(said.numerator(), out);
        write(said.denominator(), out);
        if (reason != null) {
            byte[] bytes = reason.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    private static int flag(int flag, @Nullable Object field) {
        return field == null ? 0 : flag;
    }

    private static void write(@Nullable Double number, DataOutput out) throws IOException {
        if (number != null) {
            out.writeDouble(number);
        }
    }

    static Candidate read(DataInput in) throws IOException {
        long series = in.readLong();
        int period = in.readInt();
        int line = in.readInt();
        LocalDate published = LocalDate.ofEpochDay(in.readInt());
        int sheet = in.readInt();
        int row = in.readInt();
        return new Candidate(series, period, line, readSaid(in), published, sheet, row);
    }

    private static Said readSaid(DataInput in) throws IOException {
        Quality quality = QUALITIES[in.readByte()];
        int fields = in.readByte();
        int roundedTo = in.readInt();
        return new Said(
                readNumber(fields & VALUE, in),
                readNumber(fields & NUMERATOR, in),
                readNumber(fields & DENOMINATOR, in),
                quality,
                roundedTo,
                (fields & REASON) == 0 ? null : readText(in));
    }

    private static @Nullable Double readNumber(int flag, DataInput in) throws IOException {
        return flag == 0 ? null : in.readDouble();
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
