package org.pegel.rule.sentence;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.PeriodText;

/**
 * What a rule rests on ("Grundlage"): who decided it, when, and where it can be read.
 *
 * @param committee such as "Bildungsausschuss"
 * @param date day of the decision
 * @param document number of the paper, such as "Vorlage 24/01234"; absent when not given
 */
public record Basis(String committee, LocalDate date, @Nullable String document) {

    /** {@code Bildungsausschuss, 12.03.2024, Vorlage 24/01234}. */
    public String german() {
        String decision = committee + ", " + PeriodText.day(date, Locale.GERMAN);
        return document == null ? decision : decision + ", " + document;
    }
}
