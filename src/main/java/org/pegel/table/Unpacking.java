package org.pegel.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;

/**
 * Counts what comes out of an archive, because the sizes that an archive states may be false, and stops when it is more
 * than the limits allow. A member that is read again does not count again. Java does not compare the checksums of a ZIP
 * archive: a damaged one would give other numbers.
 */
final class Unpacking {

    private static final long SMALL = 16L << 20;
    private static final long UNKNOWN = -1;
    private static final int SKIPPED_AT_ONCE = 1 << 13;

    private final Place place;
    private final TableLimits limits;
    private long total;

    Unpacking(Place place, TableLimits limits) {
        this.place = place;
        this.limits = limits;
    }

    /** One file in a ZIP archive. */
    Member member(ZipEntry entry) {
        return new Member(entry.getName(), Math.max(1, entry.getCompressedSize()), entry.getCrc());
    }

    /** The only file in an archive that compares its checksum itself. */
    Member only(String name, long packed) {
        return new Member(name, Math.max(1, packed), UNKNOWN);
    }

    final class Member {

        private final String name;
        private final long packed;
        private final long checksum;
        private long seen;

        Member(String name, long packed, long checksum) {
            this.name = name;
            this.packed = packed;
            this.checksum = checksum;
        }

        /**
         * Throws {@link InvalidFilesException} when too much comes out, {@link ZipException} at the end when it is not
         * what was packed.
         */
        InputStream counted(InputStream in) {
            return new Counted(in);
        }

        private void reached(long position) {
            if (position <= seen) {
                return;
            }
            total += position - seen;
            seen = position;
            if (total > limits.unpackedBytes() || (seen > SMALL && seen / packed > limits.ratio())) {
                throw new InvalidFilesException(Problem.error(
                        place, name, "die Datei entpackt sich zu unglaubwürdiger Größe", limits.allowed()));
            }
        }

        private final class Counted extends FilterInputStream {

            private final CRC32 actual = new CRC32();
            private long position;

            Counted(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                if (read >= 0) {
                    actual.update(buffer, offset, read);
                    position += read;
                    reached(position);
                } else if (checksum != UNKNOWN && checksum != actual.getValue()) {
                    throw new ZipException("another checksum");
                }
                return read;
            }

            @Override
            public long skip(long bytes) throws IOException {
                int most = (int) Math.min(Math.max(bytes, 0), SKIPPED_AT_ONCE);
                return most == 0 ? 0 : Math.max(0, read(new byte[most], 0, most));
            }
        }
    }
}
