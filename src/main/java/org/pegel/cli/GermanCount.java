package org.pegel.cli;

import java.util.Locale;
import org.pegel.catalogue.ValueText;

/** Numbers of things: {@code 1 Fehler}, {@code 21.450 Werte}. */
final class GermanCount {
    private GermanCount() {}

    static String of(long count, String one, String many) {
        return number(count) + " " + (count == 1 ? one : many);
    }

    static String number(long count) {
        return ValueText.number((double) count, 0, Locale.GERMAN);
    }
}
