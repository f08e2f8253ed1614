package org.pegel.rule.sentence;

/**
 * Something that can stand where a person is writing.
 *
 * @param text what to write
 * @param label what it is, German: a name, a meaning; never empty
 * @param kind what sort of thing it is
 * @param replaces how many characters before the cursor it takes the place of
 */
public record Proposal(String text, String label, Kind kind, int replaces) {

    /** What sort of thing a proposal is. */
    public enum Kind {
        /** The first word of a line of a rule, or of a part of one. */
        KEYWORD,
        /** The next word of a sentence. */
        WORD,
        /** An example of what a gap of a sentence takes. */
        VALUE,
        /** A whole sentence that begins like what is written. */
        SENTENCE,
        /** An id of the catalogue or of a department. */
        NAME,
        /** A placeholder of a message. */
        PLACEHOLDER
    }
}
