package org.pegel.store;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.Quality;
import org.pegel.store.Candidate.Said;

/** Candidates as bytes, for the short time until they are in the database. */
final class CandidateBytes {
    private static final Quality[] QUALITIES = Quality.values();
    private static final int VALUE = 1;
    private static final int NUMERATOR = 2;
    private static final int DENOMINATOR = 4;
    private static final int REASON = 8;
    private static final int KEPT_VALUE = 16;
    private static final int KEPT_NUMERATOR = 32;
    private static final int KEPT_DENOMINATOR = 64;

    private CandidateBytes() {}

    @SuppressWarnings("EnumOrdinal") // the same process reads it back
    static void write(Candidate candidate, DataOutput out) throws IOException {
        Said says = candidate.says();
        ProtectedNumbers kept = candidate.kept();
        out.writeLong(candidate.series());
        out.writeInt(candidate.period());
        out.writeInt(candidate.line());
        out.writeInt((int) candidate.published().toEpochDay());
        out.writeInt(candidate.sheet());
        out.writeInt(candidate.row());
        out.writeByte(says.quality().ordinal());
        out.writeInt(says.roundedTo());
        out.writeByte(flag(VALUE, says.value())
                | flag(NUMERATOR, says.numerator())
                | flag(DENOMINATOR, says.denominator())
                | flag(REASON, says.missingReason())
                | flag(KEPT_VALUE, kept.value())
                | flag(KEPT_NUMERATOR, kept.numerator())
                | flag(KEPT_DENOMINATOR, kept.denominator()));
        write(says.value(), out);
        write(says.numerator(), out);
        write(says.denominator(), out);
        write(says.missingReason(), out);
        write(kept.value(), out);
        write(kept.numerator(), out);
        write(kept.denominator(), out);
    }

    private static int flag(int flag, @Nullable Object field) {
        return field == null ? 0 : flag;
    }

    private static void write(@Nullable Double number, DataOutput out) throws IOException {
        if (number != null) {
            out.writeDouble(number);
        }
    }

    private static void write(@Nullable String text, DataOutput out) throws IOException {
        if (text != null) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static Candidate read(DataInput in) throws IOException {
        long series = in.readLong();
        int period = in.readInt();
        int line = in.readInt();
        LocalDate published = LocalDate.ofEpochDay(in.readInt());
        int sheet = in.readInt();
        int row = in.readInt();
        Quality quality = QUALITIES[in.readByte()];
        int roundedTo = in.readInt();
        int fields = in.readByte();
        Said says = new Said(
                readNumber(fields & VALUE, in),
                readNumber(fields & NUMERATOR, in),
                readNumber(fields & DENOMINATOR, in),
                quality,
                roundedTo,
                (fields & REASON) == 0 ? null : readText(in));
        ProtectedNumbers kept = new ProtectedNumbers(
                readNumber(fields & KEPT_VALUE, in),
                readNumber(fields & KEPT_NUMERATOR, in),
                readNumber(fields & KEPT_DENOMINATOR, in));
        return new Candidate(series, period, line, says, kept, published, sheet, row);
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
