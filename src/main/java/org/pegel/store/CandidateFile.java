package org.pegel.store;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Candidates that do not fit into memory, in a file that only this process can see: its name is taken away as soon as it
 * is open, so that nothing is left behind however the process ends.
 */
final class CandidateFile implements Closeable {
    private static final int READ_BUFFER = 1 << 13;
    private static final int WRITE_BUFFER = 1 << 16;

    /** Candidates that were written together. */
    private record Run(long start, int count) {}

    private final FileChannel channel;
    private final List<Run> runs = new ArrayList<>();

    CandidateFile() {
        try {
            Path path = Files.createTempFile("pegel-lieferung-", ".tmp");
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException("A delivery cannot be written to a temporary file", e);
        }
    }

    void append(List<Candidate> candidates) {
        try {
            Run run = new Run(channel.size(), candidates.size());
            channel.position(run.start());
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), WRITE_BUFFER));
            for (Candidate candidate : candidates) {
                CandidateBytes.write(candidate, out);
            }
            out.flush();
            runs.add(run);
        } catch (IOException e) {
            throw new UncheckedIOException("A delivery cannot be written to a temporary file", e);
        }
    }

    /** What was written, in the order of writing. */
    List<Iterator<Candidate>> runs() {
        return runs.stream().<Iterator<Candidate>>map(RunReader::new).toList();
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("A temporary file cannot be closed", e);
        }
    }

    private final class RunReader implements Iterator<Candidate> {
        private final DataInputStream in;
        private int left;

        RunReader(Run run) {
            in = new DataInputStream(new BufferedInputStream(new Part(run.start()), READ_BUFFER));
            left = run.count();
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public Candidate next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            left--;
            try {
                return CandidateBytes.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException("A delivery cannot be read back from its temporary file", e);
            }
        }
    }

    /** The file from a position on; many can read at once. */
    private final class Part extends InputStream {
        private long position;

        Part(long start) {
            position = start;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
            position += Math.max(read, 0);
            return read;
        }
    }
}
