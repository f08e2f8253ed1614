package org.pegel.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodKind;

/** Reads what a source writes for periods. */
final class PeriodReader {

    private static final int MOST_REMEMBERED = 1_000;

    private final Map<String, String> labels;
    private final @Nullable PeriodKind as;
    private final Map<String, Reading> remembered = new HashMap<>();

    /**
     * What a text means.
     *
     * @param period absent when it means none
     * @param leftOut whether the mapping leaves values of it out
     * @param reason why it means none, German
     */
    record Reading(@Nullable Period period, boolean leftOut, @Nullable String reason) {}

    /**
     * With the rules of a mapping.
     *
     * @param labels normalised label to period, or to {@link Mapping#LEAVE_OUT}
     * @param as the kind that periods are turned into; absent when they stay what they are
     */
    PeriodReader(Map<String, String> labels, @Nullable PeriodKind as) {
        this.labels = labels;
        this.as = as;
    }

    Reading read(String text) {
        Reading known = remembered.get(text);
        if (known == null) {
            known = look(text);
            if (remembered.size() < MOST_REMEMBERED) {
                remembered.put(text, known);
            }
        }
        return known;
    }

    private Reading look(String text) {
        String meant = labels.getOrDefault(Spelling.normal(text), text);
        if (meant.equals(Mapping.LEAVE_OUT)) {
            return new Reading(null, true, null);
        }
        Optional<Period> period = GermanPeriod.parse(meant);
        if (period.isEmpty()) {
            return new Reading(null, false, "Zeitraum ist nicht lesbar; erlaubt: " + Period.ALLOWED);
        }
        if (as == null) {
            return new Reading(period.get(), false, null);
        }
        Optional<Period> longer = GermanPeriod.containing(period.get(), as);
        String reason = longer.isPresent() ? null : "Zeitraum liegt nicht in einem, erwartet: " + PeriodWords.of(as);
        return new Reading(longer.orElse(null), false, reason);
    }
}
