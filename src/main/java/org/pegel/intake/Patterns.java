package org.pegel.intake;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Names that are meant, with {@code *} and {@code ?}, whatever their case; the exceptions win.
 *
 * @param only what is meant; nothing when empty
 * @param except what is not
 */
record Patterns(List<Pattern> only, List<Pattern> except) {

    static final Patterns ALL = of(List.of("*"), List.of());
    static final Patterns NONE = of(List.of(), List.of());

    static Patterns of(List<String> only, List<String> except) {
        return new Patterns(
                only.stream().map(Patterns::compile).toList(),
                except.stream().map(Patterns::compile).toList());
    }

    private static Pattern compile(String wildcards) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < wildcards.length(); i++) {
            char c = wildcards.charAt(i);
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }

    boolean includes(String name) {
        return matches(only, name) && !matches(except, name);
    }

    private static boolean matches(List<Pattern> patterns, String name) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(name).matches());
    }
}
