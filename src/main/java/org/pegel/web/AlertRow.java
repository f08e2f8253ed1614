package org.pegel.web;

import org.jspecify.annotations.Nullable;

/**
 * An open alert as the page shows it.
 *
 * @param severity in words
 * @param style name of the severity in the style sheet
 * @param place district or level; absent for a delivery
 * @param topic indicator, field or source
 * @param group absent for everybody
 * @param period the newest period that was judged
 * @param sentence what was found, always German
 * @param since day on which it was opened
 * @param sinceMachine the same as a machine reads it
 */
record AlertRow(
        String severity,
        String style,
        @Nullable String place,
        String topic,
        @Nullable String group,
        String period,
        String sentence,
        String since,
        String sinceMachine) {}
