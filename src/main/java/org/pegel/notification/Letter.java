package org.pegel.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Severity;

/**
 * What a mail says, in the words of its reader; everything but its looks. Kept as JSON with the mail that is owed.
 *
 * @param language of the reader, de or en
 * @param subject subject line
 * @param department name of the department
 * @param summary the three lines that matter
 * @param sections what is spelled out, by field of action
 * @param overview counts by field of action; empty when nothing was taken stock of
 * @param more what is not spelled out, one line each
 * @param unlisted how many more there are beyond these lines
 * @param better what has eased or is resolved
 * @param reasons why the reader gets it
 * @param asOf the day that was judged for
 * @param ruleSet version of the rules
 * @param closing the city's last line; absent when there is none
 * @param link where to read on; absent when there is no such page
 */
record Letter(
        String language,
        String subject,
        String department,
        List<String> summary,
        List<Section> sections,
        List<Count> overview,
        List<Line> more,
        int unlisted,
        List<Better> better,
        List<String> reasons,
        String asOf,
        String ruleSet,
        @Nullable String closing,
        @Nullable String link) {

    /** A field of action, or the deliveries. */
    record Section(String title, List<Item> items) {}

    /**
     * A message spelled out.
     *
     * @param title indicator and group
     * @param place district or level
     * @param severity for the looks
     * @param badge severity and step in words
     * @param sentence the finding's sentence
     * @param role whether the reader leads or takes part
     * @param facts the numbers
     * @param chart the series; absent when there is nothing to draw
     */
    record Item(
            String title,
            String place,
            Severity severity,
            String badge,
            String sentence,
            String role,
            List<Fact> facts,
            @Nullable ChartData chart) {}

    /** A number, or what belongs to it. */
    record Fact(String label, String value) {}

    /** A message in one line. */
    record Line(Severity severity, String badge, String text) {}

    /**
     * What has eased or is resolved for one reason.
     *
     * @param why step and reason
     * @param what place and title, one line each
     * @param more how many more there are
     */
    record Better(String why, List<String> what, int more) {}

    /** How many findings a field of action has. */
    record Count(String title, int critical, int warning, int info) {}

    /**
     * A picture's content.
     *
     * @param description for those who don't see it
     * @param unit unit of the values; blank for none
     * @param decimals decimals of the values
     * @param points the series, oldest first, at least two
     * @param lines limit and target
     * @param broken the first point after a break, with which those before may not be compared; 0 when there is none
     */
    record ChartData(
            String description, String unit, int decimals, List<Point> points, List<Level> lines, int broken) {}

    /** A value of the series. */
    record Point(String period, double value) {}

    /** A horizontal line. */
    record Level(String label, double value, boolean target) {}
}
