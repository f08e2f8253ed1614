package org.pegel.intake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a text says as a number, found with patterns of its own and without the reader that is tested: once for a decimal
 * comma, once for a decimal point.
 *
 * @param withComma absent when it says nothing with a decimal comma
 * @param withPoint absent when it says nothing with a decimal point
 */
record SaidNumber(@Nullable Double withComma, @Nullable Double withPoint) {

    private static final String BLANK = "[\\p{Z}\\s\\x00-\\x20\uFEFF]";
    private static final Pattern AROUND = Pattern.compile("^" + BLANK + "+|" + BLANK + "+$");
    private static final Pattern SIGN = Pattern.compile("^[-+\u2212\u2013]" + BLANK + "*");
    private static final Set<String> ABSENT = Set.of(
            "", "-", "–", "—", "\u2212", ".", "/", "x", "…", "...", "na", "n/a", "n.a.", "k.a.", "#nv", "#n/a", "nan",
            "null", "-9999");

    /** One of the two ways to write numbers. */
    private record Way(char mark, Pattern plain, List<Pattern> grouped, List<Pattern> groups) {

        static Way of(char mark, String otherMark) {
            String decimals = "(" + Pattern.quote(String.valueOf(mark)) + "[0-9]+)?";
            List<String> groups = List.of(otherMark, "['\u2019]", BLANK);
            return new Way(
                    mark,
                    Pattern.compile("(?=.*[0-9])[0-9]*" + decimals + "([eE][-+]?[0-9]{1,3})?"),
                    groups.stream()
                            .map(group ->
                                    Pattern.compile("[1-9][0-9]{0,2}(" + group + ")[0-9]{3}(\\1[0-9]{3})*" + decimals))
                            .toList(),
                    groups.stream().map(Pattern::compile).toList());
        }

        @Nullable
        Double read(String text, boolean thousands, boolean negative) {
            if (plain.matcher(text).matches() && !"eE".contains(text.substring(0, 1))) {
                return number(text.replace(mark, '.'), negative);
            }
            for (int i = 0; thousands && i < grouped.size(); i++) {
                if (grouped.get(i).matcher(text).matches()) {
                    String whole = groups.get(i).matcher(text).replaceAll("");
                    return number(whole.replace(mark, '.'), negative);
                }
            }
            return null;
        }
    }

    private static final Way COMMA = Way.of(',', "\\.");
    private static final Way POINT = Way.of('.', ",");

    static String trimmed(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    static boolean isAbsent(String text) {
        return ABSENT.contains(trimmed(text).toLowerCase(Locale.ROOT));
    }

    /** @param thousands whether thousands marks count */
    static SaidNumber of(String text, boolean thousands) {
        String trimmed = trimmed(text);
        String unsigned = SIGN.matcher(trimmed).replaceFirst("");
        if (unsigned.isEmpty() || trimmed.length() > 64) {
            return new SaidNumber(null, null);
        }
        boolean negative = !unsigned.equals(trimmed) && trimmed.charAt(0) != '+';
        return new SaidNumber(COMMA.read(unsigned, thousands, negative), POINT.read(unsigned, thousands, negative));
    }

    private static @Nullable Double number(String plain, boolean negative) {
        double number = Double.parseDouble(plain);
        return Double.isInfinite(number) ? null : Double.valueOf(negative ? 0 - number : number);
    }

    boolean onlyWithComma() {
        return withComma != null && withPoint == null;
    }

    boolean onlyWithPoint() {
        return withPoint != null && withComma == null;
    }

    boolean isAmbiguous() {
        return withComma != null && withPoint != null && !withComma.equals(withPoint);
    }
}
