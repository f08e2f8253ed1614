package org.pegel.table;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * How the characters of a text file are written: as its byte order mark says, else as the options say, else UTF-16 if
 * every other byte of the beginning is zero; else it shows when the first character beyond ASCII is read.
 *
 * @param charset {@code null} for UTF-8 or Windows-1252
 * @param markLength bytes of the byte order mark to skip
 */
record TextEncoding(@Nullable Charset charset, int markLength) {

    private static final int SAMPLE = 1 << 12;

    /** The encoding; whether the whole file keeps to it shows when it is read. */
    static TextEncoding of(Content content, FileStart start, @Nullable Charset given) {
        if (start.startsWith(0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(UTF_8, 3);
        }
        if (start.startsWith(0xFF, 0xFE)) {
            return new TextEncoding(UTF_16LE, 2);
        }
        if (start.startsWith(0xFE, 0xFF)) {
            return new TextEncoding(UTF_16BE, 2);
        }
        return new TextEncoding(given == null ? byZeros(content) : given, 0);
    }

    /** Text in German has hardly a character whose first byte in UTF-16 is not zero. */
    private static @Nullable Charset byZeros(Content content) {
        byte[] sample;
        try (InputStream in = content.open()) {
            sample = in.readNBytes(SAMPLE);
        } catch (IOException unreadable) {
            throw FileStart.unreadable(content.place(), unreadable);
        }
        int[] zeros = new int[2];
        for (int i = 0; i < sample.length; i++) {
            zeros[i % 2] += sample[i] == 0 ? 1 : 0;
        }
        int most = sample.length / 2;
        if (zeros[0] == 0 && zeros[1] > most / 2) {
            return UTF_16LE;
        }
        return zeros[1] == 0 && zeros[0] > most / 2 ? UTF_16BE : null;
    }

    /** A reader after the byte order mark; what is not text ends in an {@link InvalidFilesException} with its line. */
    Reader open(Content content) throws IOException {
        InputStream in = content.open();
        in.skipNBytes(markLength);
        return new TextReader(in, charset, content.place());
    }
}
