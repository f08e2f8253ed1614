package org.pegel.report;

import java.util.Locale;
import org.pegel.rule.Severity;

/** Severities as people read them. German; English for English locales. */
public final class SeverityText {
    private SeverityText() {}

    public static String german(Severity severity) {
        return of(severity, Locale.GERMAN);
    }

    public static String of(Severity severity, Locale locale) {
        if (!locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return severity.word();
        }
        return switch (severity) {
            case INFO -> "notice";
            case WARNING -> "needs review";
            case CRITICAL -> "urgently needs review";
        };
    }
}
