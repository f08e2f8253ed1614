package org.pegel.alert;

import java.time.Instant;
import org.pegel.rule.Severity;
import org.pegel.rule.Subject;

/**
 * What is counted of an alert that is not resolved, without its sentence and numbers.
 *
 * @param subject what it is about
 * @param state recorded or open
 * @param severity current severity
 * @param since when it was last recorded, opened or reopened
 */
public record StandingAlert(Subject subject, AlertState state, Severity severity, Instant since) {}
