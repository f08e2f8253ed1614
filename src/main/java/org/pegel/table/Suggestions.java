package org.pegel.table;

import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** "Meinten Sie …?": the nearest of the known words for one that was probably mistyped. */
public final class Suggestions {

    private static final int MOST_LISTED = 20;
    private static final int LONGEST_COMPARED = 200;

    /** What an edit costs: a letter forgotten, doubled or swapped is likelier than another letter. */
    private static final int MOVED = 2;

    private static final int CHANGED = 3;

    private Suggestions() {}

    /**
     * The known word with the fewest edits (letters added, removed, changed or swapped), whatever its case; the first of
     * the alphabet if several are equally near.
     *
     * @return {@code null} if even the nearest is too far away to be meant: more than a third of its letters
     */
    public static @Nullable String nearest(String word, Collection<String> known) {
        String nearest = null;
        int fewest = Integer.MAX_VALUE;
        for (String candidate : new TreeSet<>(known)) {
            int edits = edits(normal(word), normal(candidate));
            if (edits < fewest && edits <= CHANGED * Math.max(1, candidate.length() / 3)) {
                nearest = candidate;
                fewest = edits;
            }
        }
        return nearest;
    }

    /**
     * What is allowed, as a German phrase for {@link Problem#allowed()}: {@code Zieljahr, Zielwert (meinten Sie
     * „Zielwert“?)}.
     */
    public static String allowed(String word, Collection<String> known) {
        String nearest = nearest(word, known);
        return list(known) + (nearest == null ? "" : " (meinten Sie „" + nearest + "“?)");
    }

    /** The words in the order of the alphabet, whatever theirs; of a long list only the first. */
    static String list(Collection<String> known) {
        String list = new TreeSet<>(known).stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
        return known.size() > MOST_LISTED ? list + " … (" + known.size() + " insgesamt)" : list;
    }

    private static String normal(String word) {
        String collapsed = Blanks.collapse(word).toLowerCase(Locale.GERMAN);
        return collapsed.length() <= LONGEST_COMPARED ? collapsed : collapsed.substring(0, LONGEST_COMPARED);
    }

    /** Optimal string alignment: Levenshtein plus swapped neighbours. */
    private static int edits(String left, String right) {
        int[][] distance = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                distance[i][j] = i == 0 || j == 0 ? (i + j) * MOVED : fewest(distance, left, right, i, j);
            }
        }
        return distance[left.length()][right.length()];
    }

    private static int fewest(int[][] distance, String left, String right, int i, int j) {
        int change = left.charAt(i - 1) == right.charAt(j - 1) ? 0 : CHANGED;
        int fewest =
                Math.min(Math.min(distance[i - 1][j], distance[i][j - 1]) + MOVED, distance[i - 1][j - 1] + change);
        boolean swapped = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return swapped ? Math.min(fewest, distance[i - 2][j - 2] + MOVED) : fewest;
    }
}
