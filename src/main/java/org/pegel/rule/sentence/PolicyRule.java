package org.pegel.rule.sentence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Severity;
import org.pegel.table.Place;

/**
 * A rule as policy staff wrote it, checked against the catalogue. Immutable; holds no text that could be code.
 *
 * @param id its Kennung; the ruleId of its findings, and with the subject the key of its alerts
 * @param title what people call it; may change
 * @param basis what it rests on
 * @param scope for which series it holds
 * @param speaks what its findings are about
 * @param condition when it speaks
 * @param severity how much its findings matter
 * @param tells ids of the departments that are told beside those that lead for the indicator
 * @param involves ids of the departments that are told for information
 * @param deadline how long a department has for its answer; absent when not set
 * @param message what its findings say
 * @param replaces earlier Kennungen whose alerts it goes on with
 * @param from first day of its validity; absent when there is none
 * @param to last day of its validity; absent when there is none
 * @param place file and line where it starts
 */
public record PolicyRule(
        String id,
        String title,
        Basis basis,
        Scope scope,
        Speaks speaks,
        Condition condition,
        Severity severity,
        List<String> tells,
        List<String> involves,
        @Nullable Period deadline,
        MessageTemplate message,
        List<String> replaces,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Place place) {

    public PolicyRule {
        tells = List.copyOf(tells);
        involves = List.copyOf(involves);
        replaces = List.copyOf(replaces);
    }

    /** Whether it is in force on a day. */
    public boolean isInForce(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** The same without first and last day. */
    public PolicyRule always() {
        return new PolicyRule(
                id, title, basis, scope, speaks, condition, severity, tells, involves, deadline, message, replaces,
                null, null, place);
    }
}
