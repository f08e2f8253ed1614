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
        boolean negative = !unsigned.equals(trimmed) && trimmed.charAt(0) != '+';
        if (trimmed.length() > 64) {
            return new SaidNumber(null, null);
        }
        return new SaidNumber(
                with(unsigned, ",", List.of("\\.", "['\u2019]", BLANK), thousands, negative),
                with(unsigned, "\\.", List.of(",", "['\u2019]", BLANK), thousands, negative));
    }

    private static @Nullable Double with(
            String text, String mark, List<String> groups, boolean thousands, boolean negative) {
        String plain = text.replaceAll(mark, "#");
        if (plain.matches("[0-9]*(#[0-9]+)?([eE][-+]?[0-9]{1,3})?") && plain.matches("[0-9#].*")) {
            return number(plain.replace('#', '.'), negative);
        }
        for (String group : groups) {
            String start = thousands ? "[1-9][0-9]{0,2}" : "(?!)";
            String whole = start + "(" + group + ")[0-9]{3}(\\1[0-9]{3})*";
            if (plain.matches(whole + "(#[0-9]+)?")) {
                return number(plain.replaceAll(group, "").replace('#', '.'), negative);
            }
        }
        return null;
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
