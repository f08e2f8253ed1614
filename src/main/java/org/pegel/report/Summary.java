package org.pegel.report;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import org.pegel.evaluation.EvaluationRun;
import org.pegel.rule.Severity;

/**
 * What is loaded, found and owed at a moment.
 *
 * @param municipality name of the city
 * @param ruleSet version of the rules in force
 * @param loaded what the rules hold
 * @param values number of released values
 * @param waiting number of deliveries that wait for their release
 * @param embargoed number of deliveries that are released for a day to come
 * @param newestPeriod the newest period that has released values; absent without any
 * @param newestRun the last evaluation; absent before the first
 * @param open number of open alerts by severity, each severity named
 * @param recorded number of findings that a Bestandsaufnahme recorded without opening them
 * @param mails how the mails stand
 * @param inbox folder that takes files in
 * @param evaluationDay the day that is judged for
 * @param evaluationDayFixed whether that day is fixed, not today
 * @param sample whether a sample is loaded
 */
public record Summary(
        String municipality,
        String ruleSet,
        Loaded loaded,
        long values,
        int waiting,
        int embargoed,
        @Nullable Period newestPeriod,
        @Nullable EvaluationRun newestRun,
        Map<Severity, Integer> open,
        int recorded,
        Mails mails,
        String inbox,
        LocalDate evaluationDay,
        boolean evaluationDayFixed,
        boolean sample) {

    public Summary {
        open = Map.copyOf(open);
    }

    /**
     * What the rules hold.
     *
     * @param indicators number of indicators
     * @param districts number of districts, the city included
     * @param monitorings number of monitorings
     * @param targets number of rows of targets
     * @param thresholds number of rows of thresholds
     */
    public record Loaded(int indicators, int districts, int monitorings, int targets, int thresholds) {}

    /**
     * How the mails stand.
     *
     * @param owed not sent yet
     * @param sent sent since the beginning
     * @param failed given up
     * @param destination where they go
     */
    public record Mails(long owed, long sent, long failed, String destination) {}

    /** Number of open alerts of any severity. */
    public int openAlerts() {
        return open.values().stream().mapToInt(Integer::intValue).sum();
    }
}
