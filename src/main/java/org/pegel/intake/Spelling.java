package org.pegel.intake;

import java.util.Locale;
import java.util.regex.Pattern;

/** When two labels are the same label: whatever their case, blanks and hyphens. */
final class Spelling {

    private static final Pattern GAPS = Pattern.compile("[\\p{Z}\\s\\p{Pd}\uFEFF]+");

    private Spelling() {}

    /** {@code Schwabing - West}, {@code Schwabing-West} and {@code schwabing  west} become the same. */
    static String normal(String label) {
        return GAPS.matcher(label).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }
}
