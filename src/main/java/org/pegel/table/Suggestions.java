package org.pegel.table;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** "Meinten Sie …?": the nearest of the known words for one that was probably mistyped. */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The known word with the fewest edits (letters added, removed, changed or swapped), whatever its case; the first in
     * order of {@code known} if several are equally near.
     *
     * @return {@code null} if even the nearest is too far away to be meant: more than a third of its letters
     */
    public static @Nullable String nearest(String word, Collection<String> known) {
        throw new UnsupportedOperationException();
    }

    /**
     * What is allowed, as a German phrase for {@link Problem#allowed()}: {@code Zielwert, Zieljahr (meinten Sie
     * „Zielwert“?)}. Long lists are cut.
     */
    public static String allowed(String word, Collection<String> known) {
        throw new UnsupportedOperationException();
    }
}
