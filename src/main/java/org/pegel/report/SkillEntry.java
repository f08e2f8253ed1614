package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.pegel.backtest.Skill;

/**
 * What a rule was worth. A rule that does not speak of single series has only its number of alerts.
 *
 * @param rule the rule's Kennung
 * @param events thresholds reached and targets missed on the series that it watches
 * @param announced of these those for which one of its alerts had stood in one of the three years before
 * @param atOnce of the others those for which one stood from the event's own period on
 * @param episodes number of alerts that it opened
 * @param right of these those that an event followed within three years
 * @param atEvent of the others those that began with the period of an event
 * @param untested those that nothing could follow, for want of a threshold or target still ahead
 * @param wrong those that nothing followed
 * @param undecided those that nothing has followed yet, and the three years are not over
 * @param medianLead years from the announcement to the event, at most three; left out when nothing was announced
 * @param thresholds the same count for thresholds alone
 * @param targets the same count for targets alone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SkillEntry(
        String rule,
        @Nullable Integer events,
        @Nullable Integer announced,
        @Nullable Integer atOnce,
        int episodes,
        @Nullable Integer right,
        @Nullable Integer atEvent,
        @Nullable Integer untested,
        @Nullable Integer wrong,
        @Nullable Integer undecided,
        @Nullable Double medianLead,
        Skill.@Nullable Announced thresholds,
        Skill.@Nullable Announced targets) {

    static SkillEntry of(Skill skill) {
        Skill.Foresight foresight = skill.foresight();
        if (foresight == null) {
            return new SkillEntry(
                    skill.rule(), null, null, null, skill.episodes(), null, null, null, null, null, null, null, null);
        }
        return new SkillEntry(
                skill.rule(),
                foresight.all().events(),
                foresight.all().announced(),
                foresight.atOnce(),
                skill.episodes(),
                foresight.fates().right(),
                foresight.fates().atEvent(),
                foresight.fates().untested(),
                foresight.fates().wrong(),
                foresight.fates().undecided(),
                Numbers.orNull(foresight.medianLead()),
                foresight.thresholds(),
                foresight.targets());
    }
}
