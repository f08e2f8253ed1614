package org.pegel.backtest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

/**
 * What a rule set would have said.
 *
 * @param time what was replayed, and under which suppositions
 * @param ruleSet version of the rules
 * @param days the days on which something was judged
 * @param episodes the alerts that would have been, by day, rule and subject
 * @param stock what was found in the first period, which opened nothing (Bestandsaufnahme), in the same order
 * @param outcomes number of events that came true
 * @param skills what each rule was worth, by Kennung
 * @param publication what the data say about when they were published
 * @param limits how many of the targets and thresholds were in force at some time
 * @param successors the rule that has taken the place of an earlier one, by the Kennung of that
 */
public record BacktestResult(
        ReplayedTime time,
        String ruleSet,
        NavigableSet<LocalDate> days,
        List<Episode> episodes,
        List<Episode> stock,
        int outcomes,
        List<Skill> skills,
        PublicationDays publication,
        LimitCount limits,
        Map<String, String> successors) {

    /**
     * How many targets and thresholds were in force.
     *
     * @param rows the rows of both tables
     * @param inForce of these those that were in force on a day between the first and the last that was judged
     * @param throughout of these those that were in force on all of them
     */
    public record LimitCount(int rows, int inForce, int throughout) {}

    public BacktestResult {
        episodes = List.copyOf(episodes);
        stock = List.copyOf(stock);
        skills = List.copyOf(skills);
        successors = Map.copyOf(successors);
    }
}
