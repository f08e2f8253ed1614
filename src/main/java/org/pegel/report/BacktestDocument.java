package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.BacktestResult;
import org.pegel.backtest.Difference;
import org.pegel.backtest.Episode;
import org.pegel.backtest.Moment;
import org.pegel.catalogue.Period;

/**
 * What {@code backtest} and {@code POST /api/v1/backtests} answer.
 *
 * @param from the first period, of which stock is taken
 * @param to the last period
 * @param ruleSet version of the rules
 * @param periods the periods, oldest first
 * @param days on how many days something was judged, and the first and the last of them; left out when on none
 * @param suppositions what was supposed that was not so; left out when nothing was
 * @param publication what the data say about when they were published
 * @param limits how many of the targets and thresholds were in force at some time
 * @param recorded number of findings in the first period, which opened nothing
 * @param alerts the alerts that would have been, by day, rule and subject
 * @param difference what the rules change against others; left out without others
 * @param skill what each rule was worth
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacktestDocument(
        String from,
        String to,
        String ruleSet,
        List<String> periods,
        @Nullable Days days,
        @Nullable Suppositions suppositions,
        Publication publication,
        Limits limits,
        int recorded,
        List<Alert> alerts,
        @Nullable DifferenceEntry difference,
        List<SkillEntry> skill) {

    /** When something was judged. */
    public record Days(int count, String first, String last) {}

    /**
     * What was supposed.
     *
     * @param limitsOf the day whose targets, thresholds and rules in German were taken throughout; left out for
     *     those of the time
     * @param onTime true when values that came too late were taken to have come in time; left out otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Suppositions(@Nullable String limitsOf, @Nullable Boolean onTime) {}

    /**
     * What the data say about when they were published.
     *
     * @param values number of values of the replayed periods
     * @param withoutDate of these those whose source named no day
     * @param late of these those that became known too late for an alert
     */
    public record Publication(int values, int withoutDate, int late) {}

    /** Number of rows of targets and thresholds, of those that were in force on some day, and of those on all days. */
    public record Limits(int rows, int inForce, int throughout) {}

    /** A day and the newest period that was judged on it. */
    public record At(String day, String period) {
        static At of(Moment moment) {
            return new At(moment.day().toString(), moment.period().toString());
        }
    }

    /** A severity and since when. */
    public record Step(String severity, String day, String period) {}

    /**
     * An alert; what its subject does not have is left out.
     *
     * @param rule the rule's Kennung
     * @param subject what it is about
     * @param period the period with which it was opened
     * @param severity the severity when it was opened
     * @param message what it said then, German
     * @param opened when it was opened
     * @param closed when it was resolved; left out when it was open at the end
     * @param course its severities from the opening on; left out when there was one
     * @param recorded true when it was only recorded in the first period; left out otherwise
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Alert(
            String rule,
            SubjectEntry subject,
            @Nullable String indicator,
            @Nullable String district,
            @Nullable String group,
            String period,
            String severity,
            String message,
            At opened,
            @Nullable At closed,
            @Nullable List<Step> course,
            @Nullable Boolean recorded) {

        static Alert of(Episode episode) {
            SubjectEntry subject = SubjectEntry.of(episode.key().subject());
            Moment closed = episode.closed();
            return new Alert(
                    episode.key().ruleId(),
                    subject,
                    subject.indicator(),
                    subject.district(),
                    subject.group(),
                    episode.opened().period().toString(),
                    id(episode.severity()),
                    episode.message(),
                    At.of(episode.opened()),
                    closed == null ? null : At.of(closed),
                    episode.course().size() == 1
                            ? null
                            : episode.course().stream().map(Alert::step).toList(),
                    episode.recorded() ? true : null);
        }

        private static Step step(Episode.Step step) {
            return new Step(
                    id(step.severity()),
                    step.at().day().toString(),
                    step.at().period().toString());
        }
    }

    /**
     * What the rules change.
     *
     * @param against version of the rules they are compared with
     * @param appeared alerts that only the rules give
     * @param vanished alerts that only the others give
     * @param changed alerts that both give
     * @param continued rules that go on with the alerts of others under their own Kennung; left out when there are none
     */
    public record DifferenceEntry(
            String against,
            List<Alert> appeared,
            List<Alert> vanished,
            List<Changed> changed,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Continued> continued) {}

    /** A rule, and the Kennung under which the others have its alerts. */
    public record Continued(String rule, String before) {}

    /**
     * An alert that both rule sets give.
     *
     * @param changes of earlier, later, severity, closed
     * @param before as the rules give it that are compared with
     * @param after as the rules give it
     */
    public record Changed(List<String> changes, Alert before, Alert after) {}

    /** @param against what the rules are compared with; absent without comparison */
    public static BacktestDocument of(BacktestResult result, @Nullable BacktestResult against) {
        return new BacktestDocument(
                result.time().from().toString(),
                result.time().to().toString(),
                result.ruleSet(),
                result.time().periods().stream().map(Period::toString).toList(),
                result.days().isEmpty()
                        ? null
                        : new Days(
                                result.days().size(),
                                result.days().first().toString(),
                                result.days().last().toString()),
                suppositions(result),
                new Publication(
                        result.publication().values(),
                        result.publication().withoutDay(),
                        result.publication().late()),
                new Limits(
                        result.limits().rows(),
                        result.limits().inForce(),
                        result.limits().throughout()),
                result.stock().size(),
                alerts(result.episodes()),
                against == null ? null : difference(against.ruleSet(), Difference.of(result, against)),
                result.skills().stream().map(SkillEntry::of).toList());
    }

    private static @Nullable Suppositions suppositions(BacktestResult result) {
        LocalDate limitsOf = result.time().limitsOf();
        boolean onTime = result.time().onTime();
        return limitsOf == null && !onTime
                ? null
                : new Suppositions(limitsOf == null ? null : limitsOf.toString(), onTime ? true : null);
    }

    private static DifferenceEntry difference(String against, Difference difference) {
        return new DifferenceEntry(
                against,
                alerts(difference.appeared()),
                alerts(difference.vanished()),
                difference.changed().stream()
                        .map(changed -> new Changed(
                                changed.changes().stream()
                                        .map(BacktestDocument::id)
                                        .toList(),
                                Alert.of(changed.before()),
                                Alert.of(changed.after())))
                        .toList(),
                difference.continued().stream()
                        .map(one -> new Continued(one.rule(), one.before()))
                        .toList());
    }

    private static List<Alert> alerts(List<Episode> episodes) {
        return episodes.stream().map(Alert::of).toList();
    }

    private static String id(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
