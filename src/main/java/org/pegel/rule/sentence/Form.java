package org.pegel.rule.sentence;

import java.util.List;

/**
 * One thing that a rule can state about a series, with the ways to say it. Equal when the id is.
 *
 * @param id stable id, the key of its meaning
 * @param topic heading under which the reference lists it, German
 * @param patterns the ways to say it as {@code saetze.yaml} writes them, the usual one first
 * @param explanation what exactly it states, and when it can't be decided; German
 * @param example a sentence that says it, as it stands after "Wenn"
 * @param slots its gaps in the order of the usual pattern
 * @param ofMean whether it can also speak of the mean over several periods ("Mittel aus n" in the head of a rule)
 * @param besideMeans whether it may stand in a rule about means without speaking of them
 */
public record Form(
        String id,
        String topic,
        List<String> patterns,
        String explanation,
        String example,
        List<Slot> slots,
        boolean ofMean,
        boolean besideMeans) {

    public Form {
        patterns = List.copyOf(patterns);
        slots = List.copyOf(slots);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Form form && form.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
