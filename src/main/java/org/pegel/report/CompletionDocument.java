package org.pegel.report;

import java.util.List;
import java.util.Locale;
import org.pegel.rule.sentence.Proposal;

/**
 * What can stand where somebody is writing a rule.
 *
 * @param proposals the best first
 */
public record CompletionDocument(List<Entry> proposals) {

    /**
     * One of them.
     *
     * @param text what to write
     * @param label what it is, German
     * @param kind keyword, word, value, sentence, name or placeholder
     * @param replaces how many characters before the cursor it takes the place of
     */
    public record Entry(String text, String label, String kind, int replaces) {}

    /** The document of these proposals. */
    public static CompletionDocument of(List<Proposal> proposals) {
        return new CompletionDocument(proposals.stream()
                .map(proposal -> new Entry(
                        proposal.text(),
                        proposal.label(),
                        proposal.kind().name().toLowerCase(Locale.ROOT),
                        proposal.replaces()))
                .toList());
    }
}
