package org.pegel.intake;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a level can be told where several levels stand in one table. All that is given has to hold.
 *
 * @param level id of the level
 * @param labels forms that the label of the district may have, with {@code *}, {@code ?} and {@code #} for a digit; any
 *     when empty
 * @param indent how many blanks stand before the label; absent for any
 * @param column the header of the column in which districts of this level stand, the rows being those where it is filled;
 *     absent for the usual column
 * @param from the label of the district with which the rows of this level begin, up to the next rule with such a
 *     beginning; absent when they may stand anywhere
 */
record LevelRule(
        String level, List<Pattern> labels, @Nullable Integer indent, @Nullable String column, @Nullable String from) {

    LevelRule {
        labels = List.copyOf(labels);
    }

    /** Whether a label with its blanks has the form. */
    boolean fits(String text, String trimmed) {
        return (labels.isEmpty()
                        || labels.stream()
                                .anyMatch(form -> form.matcher(trimmed).matches()))
                && (indent == null || indent == indent(text));
    }

    private static int indent(String text) {
        int blanks = 0;
        while (blanks < text.length()
                && (Character.isWhitespace(text.charAt(blanks)) || Character.isSpaceChar(text.charAt(blanks)))) {
            blanks++;
        }
        return blanks;
    }

    /** A form with wildcards. */
    static Pattern form(String wildcards) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            char c = wildcards.charAt(i);
            regex.append(
                    switch (c) {
                        case '*' -> ".*";
                        case '?' -> ".";
                        case '#' -> "\\d";
                        default -> Pattern.quote(String.valueOf(c));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
