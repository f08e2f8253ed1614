package org.pegel.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Counts what comes out of an archive, because the sizes that an archive states may be false, and stops when it is more
 * than the limits allow. A member that is read again does not count again.
 */
final class Unpacking {

    private static final long SMALL = 16L << 20;

    private final Place place;
    private final TableLimits limits;
    private long total;

    Unpacking(Place place, TableLimits limits) {
        this.place = place;
        this.limits = limits;
    }

    /** One file in the archive. */
    Member member(String name, long packed) {
        return new Member(name, Math.max(1, packed));
    }

    final class Member {

        private final String name;
        private final long packed;
        private long seen;

        Member(String name, long packed) {
            this.name = name;
            this.packed = packed;
        }

        /** Throws {@link InvalidFilesException} when too much comes out. */
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

            private long position;

            Counted(InputStream in) {
                super(in);
            }

            @Override
            public int read() throws IOException {
                int read = in.read();
                count(read < 0 ? -1 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = in.read(buffer, offset, length);
                count(read);
                return read;
            }

            @Override
            public long skip(long bytes) throws IOException {
                long skipped = in.skip(bytes);
                count(skipped);
                return skipped;
            }

            private void count(long bytes) {
                if (bytes > 0) {
                    position += bytes;
                    reached(position);
                }
            }
        }
    }
}
