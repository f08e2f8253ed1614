package org.pegel.table;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text from strangers as it may be shown: in reports, errors, logs and on pages. What cannot be seen, or turns what
 * follows around (control and format characters, line and paragraph ends, halves of characters), becomes {@code �}.
 */
public final class Printable {

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

    private Printable() {}

    public static String of(String text) {
        return UNSEEN.matcher(text).replaceAll("\uFFFD");
    }

    /** {@code null} stays {@code null}. */
    public static @Nullable String orNull(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
