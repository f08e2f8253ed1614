package org.pegel.rule.sentence;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Place;
import org.pegel.table.Problems;

/**
 * Refuses characters that show something else than they are: control and format characters (such as those that turn the
 * direction of text around, or have no width), letters of other scripts that look like ours, letters and digits that only
 * exist to look different.
 */
final class Screening {
    private static final String ALLOWED = "Buchstaben, Ziffern und Satzzeichen, wie die Tastatur sie schreibt";

    private Screening() {}

    /** Whether a line can be read; the first character that can't is noted. */
    static boolean accepts(String line, Place file, int lineNumber, Problems problems) {
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            String reason = reasonAgainst(line.codePointAt(at));
            if (reason != null) {
                problems.error(file.at(lineNumber, at + 1), name(line.codePointAt(at)), reason, ALLOWED);
                return false;
            }
        }
        return true;
    }

    private static @Nullable String reasonAgainst(int character) {
        if (character < 0x7F) {
            return character < ' ' && character != '\t' ? "hier steht ein Steuerzeichen" : null;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                "hier steht ein Steuerzeichen";
            case Character.FORMAT ->
                "hier steht ein unsichtbares Zeichen; es kann Text anders aussehen lassen, als er ist";
            case Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED ->
                "hier steht ein Zeichen ohne festgelegte Bedeutung";
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
                "dieses Zeichen verändert, wie das davor aussieht";
            default -> disguised(character);
        };
    }

    private static @Nullable String disguised(int character) {
        UnicodeScript script = UnicodeScript.of(character);
        if (Character.isLetter(character) && script != UnicodeScript.LATIN) {
            return "dieser Buchstabe gehört zu einer anderen Schrift und kann mit einem lateinischen verwechselt werden";
        }
        String plain = Character.toString(character);
        boolean disguised = Character.isDigit(character)
                || (Character.isLetter(character)
                        && !Normalizer.normalize(plain, Normalizer.Form.NFKC).equals(plain));
        return disguised ? "dieses Zeichen sieht nur aus wie ein Buchstabe oder eine Ziffer" : null;
    }

    private static String name(int character) {
        boolean seen = Character.getType(character) != Character.FORMAT && !Character.isISOControl(character);
        String code = "U+%04X".formatted(character);
        return seen && Character.isDefined(character) ? Character.toString(character) + " (" + code + ")" : code;
    }
}
