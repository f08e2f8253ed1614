package org.pegel.table;

import java.nio.ByteBuffer;

/**
 * How the bytes beyond ASCII look as UTF-8.
 *
 * @param characters sequences of several bytes that are one character
 * @param broken bytes that are in no such sequence
 */
record Utf8Sample(int characters, int broken) {

    private static final int LONGEST = 4;

    /**
     * Looks at what remains in the buffer and leaves it as it is.
     *
     * @param end whether nothing follows; otherwise a sequence at the end may go on
     */
    static Utf8Sample of(ByteBuffer bytes, boolean end) {
        int characters = 0;
        int broken = 0;
        int at = bytes.position();
        while (at < bytes.limit()) {
            int length = length(bytes.get(at));
            int following = following(bytes, at + 1, length - 1);
            boolean cut = !end && at + 1 + following == bytes.limit() && following < length - 1;
            if (length == 0 || (following < length - 1 && !cut)) {
                broken++;
                at++;
            } else {
                characters += length > 1 && !cut ? 1 : 0;
                at += following + 1;
            }
        }
        return new Utf8Sample(characters, broken);
    }

    /** Of the sequence that this byte begins; 0 if it begins none. */
    private static int length(byte first) {
        int value = first & 0xFF;
        if (value < 0x80) {
            return 1;
        }
        if (value < 0xC2 || value > 0xF4) {
            return 0;
        }
        return value < 0xE0 ? 2 : value < 0xF0 ? 3 : LONGEST;
    }

    private static int following(ByteBuffer bytes, int from, int most) {
        int count = 0;
        while (count < most && from + count < bytes.limit() && (bytes.get(from + count) & 0xC0) == 0x80) {
            count++;
        }
        return count;
    }
}
