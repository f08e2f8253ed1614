package org.pegel.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A form that texts of a table may have, with named parts: {@code Anteil {gruppe} {zeitraum}}. Parts are roles;
 * {@code *} stands for anything; {@code |} for the step from one header row to the next. Case, runs of blanks and kinds
 * of hyphens do not matter. A period must be readable as one, all other parts are anything; the leftmost part takes as
 * little as it can. Matching takes time in proportion to the square of the text's length, whatever the pattern.
 */
final class TextPattern {

    /** Between the rows of a header in a text that is matched. */
    static final char ROW_STEP = '\n';

    private static final int LONGEST = 300;

    private final String written;
    private final List<Segment> segments;

    /** A part when {@code role} is present, anything when {@code any}, else the literal text. */
    private record Segment(String literal, boolean any, @Nullable Role role) {

        boolean isOpen() {
            return any || role != null;
        }
    }

    private TextPattern(String written, List<Segment> segments) {
        this.written = written;
        this.segments = List.copyOf(segments);
    }

    /**
     * Reads a pattern.
     *
     * @throws IllegalArgumentException when it is none; the message says why, German
     */
    static TextPattern of(String written) {
        List<Segment> segments = new ArrayList<>();
        StringBuilder literal = new StringBuilder();
        String text = written.strip().replace('|', ROW_STEP);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c != '*' && c != '{') {
                literal.append(c);
                continue;
            }
            int end = c == '*' ? i : text.indexOf('}', i);
            if (end < 0) {
                throw new IllegalArgumentException("eine geschweifte Klammer wird nicht geschlossen");
            }
            addLiteral(segments, literal);
            segments.add(new Segment("", c == '*', c == '*' ? null : role(text.substring(i + 1, end), segments)));
            i = end;
        }
        addLiteral(segments, literal);
        return new TextPattern(written, segments);
    }

    private static void addLiteral(List<Segment> segments, StringBuilder literal) {
        String text = prepared(literal.toString());
        literal.setLength(0);
        if (!text.isEmpty()) {
            segments.add(new Segment(text, false, null));
        }
    }

    private static Role role(String key, List<Segment> before) {
        Role role = Role.byKey().get(key.strip());
        if (role == null || role.isNumber()) {
            throw new IllegalArgumentException("den Teil {" + key + "} gibt es nicht");
        }
        if (before.stream().anyMatch(segment -> segment.role() == role)) {
            throw new IllegalArgumentException("der Teil {" + key + "} steht zweimal da");
        }
        return role;
    }

    /** Blanks collapsed, but not trimmed, and one kind of hyphen; header rows stay apart. */
    private static String prepared(String text) {
        StringBuilder prepared = new StringBuilder(text.length());
        for (int i = 0; i < text.length() && i < LONGEST; i++) {
            char c = text.charAt(i);
            boolean blank = c != ROW_STEP && (Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF');
            char last = prepared.isEmpty() ? 0 : prepared.charAt(prepared.length() - 1);
            if (blank) {
                if (last != ' ' && last != ROW_STEP) {
                    prepared.append(' ');
                }
                continue;
            }
            if (c == ROW_STEP && last == ' ') {
                prepared.setLength(prepared.length() - 1);
            }
            prepared.append(Character.getType(c) == Character.DASH_PUNCTUATION || c == '\u2212' ? '-' : c);
        }
        return prepared.toString();
    }

    private static String normal(String text) {
        String prepared = prepared(text);
        int start = prepared.startsWith(" ") ? 1 : 0;
        int end = prepared.length() - (prepared.endsWith(" ") ? 1 : 0);
        return start >= end ? "" : prepared.substring(start, end);
    }

    /** What the parts say in a text of this form; absent when it has another. */
    @Nullable
    Map<Role, String> match(String text) {
        return new Attempt(normal(hasRowStep() ? text : text.replace(ROW_STEP, ' '))).match();
    }

    boolean matches(String text) {
        return match(text) != null;
    }

    /** Whether it is a plain text without parts. */
    boolean isLiteral() {
        return segments.stream().noneMatch(Segment::isOpen);
    }

    boolean hasRowStep() {
        return segments.stream().anyMatch(segment -> segment.literal().indexOf(ROW_STEP) >= 0);
    }

    Set<Role> roles() {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Segment segment : segments) {
            if (segment.role() != null) {
                roles.add(segment.role());
            }
        }
        return roles;
    }

    @Override
    public String toString() {
        return written;
    }

    /** One text against the segments, remembering what has failed, so that nothing is tried twice. */
    private final class Attempt {
        private final String text;
        private final BitSet failed = new BitSet();
        private final Map<Role, String> parts = new EnumMap<>(Role.class);

        Attempt(String text) {
            this.text = text;
        }

        @Nullable
        Map<Role, String> match() {
            return fits(0, 0) ? Collections.unmodifiableMap(parts) : null;
        }

        private boolean fits(int segment, int from) {
            if (segment == segments.size()) {
                return from == text.length();
            }
            int state = segment * (text.length() + 1) + from;
            if (failed.get(state)) {
                return false;
            }
            Segment wanted = segments.get(segment);
            boolean fits =
                    wanted.isOpen() ? fitsOpen(wanted, segment, from) : fitsLiteral(wanted.literal(), segment, from);
            failed.set(state, !fits);
            return fits;
        }

        private boolean fitsLiteral(String literal, int segment, int from) {
            return text.regionMatches(true, from, literal, 0, literal.length())
                    && fits(segment + 1, from + literal.length());
        }

        private boolean fitsOpen(Segment wanted, int segment, int from) {
            int end = text.indexOf(ROW_STEP, from);
            int last = end < 0 ? text.length() : end;
            for (int to = wanted.any() ? from : from + 1; to <= last; to++) {
                if (says(wanted, from, to) && fits(segment + 1, to)) {
                    if (wanted.role() != null) {
                        parts.put(wanted.role(), text.substring(from, to).strip());
                    }
                    return true;
                }
            }
            return false;
        }

        private boolean says(Segment wanted, int from, int to) {
            if (wanted.any()) {
                return true;
            }
            String part = text.substring(from, to).strip();
            return !part.isEmpty()
                    && (wanted.role() != Role.PERIOD || GermanPeriod.parse(part).isPresent());
        }
    }
}
