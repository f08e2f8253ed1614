package org.pegel.report;

import java.util.List;
import org.pegel.evaluation.Preview;

/**
 * What {@code preview} and {@code GET /api/v1/deliveries/{id}/preview} answer: the findings as if a waiting delivery
 * counted, over everything it touches. Nothing of it is remembered.
 *
 * @param delivery id of the delivery
 * @param asOf the day that is judged for
 * @param ruleSet version of the rules
 * @param series number of series judged
 * @param findings the findings as they would be, in the form of {@code evaluate}
 * @param difference against the findings of now
 */
public record PreviewDocument(
        String delivery,
        String asOf,
        String ruleSet,
        int series,
        List<FindingDocument.Entry> findings,
        Difference difference) {

    /**
     * What the release would change.
     *
     * @param appeared findings that would come
     * @param vanished findings that would go
     * @param changed findings that would stay and say something else
     */
    public record Difference(
            List<FindingDocument.Entry> appeared,
            List<FindingDocument.Entry> vanished,
            List<FindingDocument.Entry> changed) {}

    public static PreviewDocument of(String delivery, Preview preview) {
        return new PreviewDocument(
                delivery,
                preview.then().asOf().toString(),
                preview.then().ruleSet(),
                preview.then().assessments().size(),
                FindingDocument.of(preview.then(), null).findings(),
                new Difference(
                        preview.appearing().stream()
                                .map(FindingDocument.Entry::of)
                                .toList(),
                        preview.vanishing().stream()
                                .map(FindingDocument.Entry::of)
                                .toList(),
                        preview.changing().stream()
                                .map(FindingDocument.Entry::of)
                                .toList()));
    }
}
