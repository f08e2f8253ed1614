package org.pegel.table;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import org.jspecify.annotations.Nullable;

/**
 * Decodes text in one pass. Without a known encoding everything is ASCII until the first other byte: what follows it is
 * UTF-8 or Windows-1252, and stays so. No replacement characters: what is not in the encoding is an error, and so is a
 * control character, which no table contains.
 */
final class TextReader extends Reader {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final int BUFFER = 1 << 16;
    private static final char NONE = 0;

    private final InputStream in;
    private final Place file;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private @Nullable CharsetDecoder decoder;
    private boolean end;
    private int line = 1;
    private char previous;
    private char pending = NONE;

    /** @param charset {@code null} for UTF-8 or Windows-1252 */
    TextReader(InputStream in, @Nullable Charset charset, Place file) {
        this.in = in;
        this.file = file;
        this.decoder = charset == null ? null : decoder(charset);
    }

    private static CharsetDecoder decoder(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        CharBuffer out = CharBuffer.wrap(target, offset, length).slice();
        if (pending != NONE) {
            out.put(pending);
            pending = NONE;
        }
        while (out.position() == 0) {
            if (!bytes.hasRemaining() && end) {
                return -1;
            }
            decode(out);
        }
        check(target, offset, out.position());
        return out.position();
    }

    private void decode(CharBuffer out) throws IOException {
        CharsetDecoder known = decoder;
        if (known == null) {
            copyAscii(out);
            if (bytes.hasRemaining() && out.position() == 0) {
                decoder = decoder(detect());
            } else if (out.position() == 0) {
                fill();
            }
            return;
        }
        CoderResult result = known.decode(bytes, out, end);
        if (out.position() > 0) {
            return;
        }
        if (result.isOverflow()) {
            decodePair(known, out);
            return;
        }
        if (result.isError()) {
            throw unreadable("Text in der Kodierung " + known.charset().name());
        }
        fill();
    }

    /** A character that is a pair of chars, where there is room for one. */
    private void decodePair(CharsetDecoder known, CharBuffer out) {
        CharBuffer pair = CharBuffer.allocate(2);
        known.decode(bytes, pair, end);
        out.put(pair.get(0));
        pending = pair.get(1);
    }

    private void copyAscii(CharBuffer out) {
        while (bytes.hasRemaining() && out.hasRemaining() && bytes.get(bytes.position()) >= 0) {
            out.put((char) bytes.get());
        }
    }

    /** Looks at the buffer, which begins with the first byte beyond ASCII. */
    private Charset detect() throws IOException {
        while (!end && bytes.remaining() < BUFFER) {
            fill();
        }
        Utf8Sample sample = Utf8Sample.of(bytes, end);
        if (sample.characters() > 0 && sample.broken() > 0) {
            throw unreadable("Text in einer einzigen Kodierung, UTF-8 oder Windows-1252");
        }
        return sample.broken() == 0 ? UTF_8 : WINDOWS_1252;
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        end = read < 0;
        bytes.position(bytes.position() + Math.max(read, 0));
        bytes.flip();
    }

    private void check(char[] buffer, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            char character = buffer[i];
            if (character == '\n' && previous == '\r') {
                previous = character;
                continue;
            }
            previous = character;
            if (character == '\n' || character == '\r') {
                line++;
            } else if (character < ' ' && !Character.isWhitespace(character)) {
                throw new InvalidFilesException(Problem.error(
                        file.at(line),
                        null,
                        "die Datei enthält Zeichen, die in einem Text nicht vorkommen",
                        "eine Textdatei, etwa aus „Speichern unter“ als CSV"));
            }
        }
    }

    private InvalidFilesException unreadable(String allowed) {
        return new InvalidFilesException(
                Problem.error(file.at(line), null, "die Zeichen der Datei sind nicht lesbar", allowed));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
