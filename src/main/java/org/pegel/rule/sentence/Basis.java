package org.pegel.rule.sentence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a rule rests on ("Grundlage"): who decided it, when, and where it can be read.
 *
 * @param committee such as "Bildungsausschuss"
 * @param date day of the decision
 * @param document number of the paper, such as "Vorlage 24/01234"; absent when not given
 */
public record Basis(String committee, LocalDate date, @Nullable String document) {}
