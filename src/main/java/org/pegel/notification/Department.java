package org.pegel.notification;

import java.util.List;
import java.util.Locale;
import org.pegel.rule.Severity;

/**
 * A department and what it wants to hear of ({@code aemter.yaml}). It leads for the indicators that name it as
 * Federführung and for the fields in {@code lead}.
 *
 * @param id stable id, the one that indicators name as Federführung
 * @param name as people read it
 * @param mailbox address of a function mailbox, never of a person
 * @param locale language of its mails, German or English
 * @param lead what it leads for beside its indicators
 * @param involved what it takes part in
 */
public record Department(String id, String name, String mailbox, Locale locale, Interest lead, Interest involved) {

    /**
     * A part of what is watched.
     *
     * @param fields ids of fields of action
     * @param monitorings ids of monitorings
     * @param from least severity
     */
    public record Interest(List<String> fields, List<String> monitorings, Severity from) {
        /** Nothing but, for a lead, its indicators at any severity. */
        public static final Interest NONE = new Interest(List.of(), List.of(), Severity.INFO);

        public Interest {
            fields = List.copyOf(fields);
            monitorings = List.copyOf(monitorings);
        }

        boolean wants(Severity severity) {
            return severity.compareTo(from) >= 0;
        }
    }
}
