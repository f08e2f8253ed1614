package org.pegel.web;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.evaluation.EvaluationRun;
import org.pegel.report.Summary;
import org.pegel.rule.Severity;

/**
 * A summary in the words of the page.
 *
 * @param facts the numbers
 * @param locale language of the page
 * @param zone in which times are shown
 */
record SummaryView(Summary facts, Locale locale, ZoneId zone) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** Language of the page, for its lang attribute. */
    public String language() {
        return locale.getLanguage();
    }

    /** The newest period with values; absent without any. */
    public @Nullable String newestPeriod() {
        Period newest = facts.newestPeriod();
        return newest == null ? null : PeriodText.of(newest, locale);
    }

    /** When the last evaluation was; absent before the first. */
    public @Nullable String evaluatedAt() {
        EvaluationRun run = facts.newestRun();
        return run == null
                ? null
                : PeriodText.day(run.at().atZone(zone).toLocalDate(), locale) + ", "
                        + TIME.format(run.at().atZone(zone));
    }

    public String evaluationDay() {
        return PeriodText.day(facts.evaluationDay(), locale);
    }

    public int critical() {
        return open(Severity.CRITICAL);
    }

    public int warning() {
        return open(Severity.WARNING);
    }

    public int info() {
        return open(Severity.INFO);
    }

    private int open(Severity severity) {
        return facts.open().getOrDefault(severity, 0);
    }
}
