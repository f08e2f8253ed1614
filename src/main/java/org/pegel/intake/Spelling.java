package org.pegel.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two labels are the same label: whatever their case, blanks and hyphens. */
public final class Spelling {

    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\s\\p{Pd}\uFEFF]+");

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s\uFEFF]+");
    private static final Pattern HYPHENS = Pattern.compile("[\\p{Pd}\u2212]");

    private Spelling() {}

    /** Blanks collapsed and one kind of hyphen; otherwise as it is written. */
    public static String plain(String label) {
        return HYPHENS.matcher(BLANKS.matcher(label).replaceAll(" ").strip()).replaceAll("-");
    }

    /** {@code Schwabing - West}, {@code Schwabing-West} and {@code schwabing  west} become the same. */
    public static String normal(String label) {
        return GAPS.matcher(label).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
