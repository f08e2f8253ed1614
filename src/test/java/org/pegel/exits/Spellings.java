package org.pegel.exits;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The ways in which a number may be written, so that it can be searched for. It must stand by itself: not within a
 * longer number or an id.
 */
record Spellings(String name, List<Pattern> patterns) {
    private static final String NOT_WITHIN = "(?<![\\p{Alnum}.,])";
    private static final String NOTHING_MORE = "(?![\\p{Alnum}])(?![.,]?\\d)";
    private static final String THOUSANDS = "[.,'’ \\u00a0\\u202f\\u2009]?";

    /** A count of thousands: {@code 4711}, {@code 4.711}, {@code 4711,0}, {@code 4.711E3}. */
    static Spellings ofCount(int thousands, int rest) {
        String whole = thousands + THOUSANDS + "%03d".formatted(rest) + "(?:[.,]0+)?(?:E3)?";
        return new Spellings(thousands + "%03d".formatted(rest), List.of(alone(whole)));
    }

    /** A share: as delivered, and rounded to each number of decimals that is at least 1. */
    static Spellings ofShare(int whole, String... decimals) {
        return new Spellings(
                whole + "," + decimals[0],
                List.of(decimals).stream()
                        .map(part -> alone(whole + "[.,]" + part + "0*"))
                        .toList());
    }

    private static Pattern alone(String number) {
        return Pattern.compile(NOT_WITHIN + number + NOTHING_MORE);
    }

    boolean standsIn(String text) {
        return patterns.stream().anyMatch(pattern -> pattern.matcher(text).find());
    }
}
