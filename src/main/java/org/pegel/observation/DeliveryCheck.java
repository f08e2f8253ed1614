package org.pegel.observation;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * What a check says of a delivery before its release. The ids name the place; those that do not apply are absent.
 *
 * @param check id of the check, such as {@code sprung}
 * @param severity how much it matters
 * @param indicator id of the indicator
 * @param level id of the level
 * @param district id of the district
 * @param group id of the group
 * @param period the period
 * @param message a German sentence that names no protected value
 * @param numbers the numbers it rests on, by English name; none of protected values
 */
public record DeliveryCheck(
        String check,
        Severity severity,
        @Nullable String indicator,
        @Nullable String level,
        @Nullable String district,
        @Nullable String group,
        @Nullable Period period,
        String message,
        Map<String, Object> numbers) {

    /** How much it matters. */
    public enum Severity {
        /** Hinweis: worth knowing. */
        NOTICE,
        /** Auffällig: a person should look before the release. */
        CONSPICUOUS
    }

    public DeliveryCheck {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers)); // in one order, whichever process writes it
    }

    public boolean isConspicuous() {
        return severity == Severity.CONSPICUOUS;
    }
}
