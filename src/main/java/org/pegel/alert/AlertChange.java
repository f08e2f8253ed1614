package org.pegel.alert;

/**
 * One step in an alert's life.
 *
 * @param alert the alert after it
 * @param event what happened
 */
public record AlertChange(Alert alert, AlertEvent event) {}
