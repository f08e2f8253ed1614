package org.pegel.backtest;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a rule would have been worth (docs/ruecktest.md).
 *
 * @param rule the rule's Kennung
 * @param episodes number of alerts that it would have opened
 * @param foresight how well it announced what came true; absent for a rule that does not speak of single series
 */
public record Skill(String rule, int episodes, @Nullable Foresight foresight) {

    /**
     * How often something came true that was announced.
     *
     * @param events number of times
     * @param announced number of these for which an alert of the rule had stood in one of the three years before
     */
    public record Announced(int events, int announced) {
        Announced plus(Announced other) {
            return new Announced(events + other.events, announced + other.announced);
        }
    }

    /**
     * How well a rule announced what came true on the series it watches.
     *
     * @param thresholds thresholds reached for the first time in five years
     * @param targets targets missed at the end of their year
     * @param atOnce events that were not announced, but for which an alert stood from their own period on
     * @param medianLead years from the announcement to the event, at most three; absent when nothing was announced
     * @param fates what became of the rule's alerts
     */
    public record Foresight(
            Announced thresholds, Announced targets, int atOnce, OptionalDouble medianLead, Fates fates) {

        /** All events. */
        public Announced all() {
            return thresholds.plus(targets);
        }
    }

    /**
     * What became of alerts. Each counts once.
     *
     * @param right an event followed within three years
     * @param atEvent none followed, but the alert began with the period of one
     * @param untested nothing could follow: no threshold was in force whose last stage was still ahead, and no target year
     *     was about to end
     * @param wrong nothing followed
     * @param undecided nothing has followed, and three years are not over at the end of the replay
     */
    public record Fates(int right, int atEvent, int untested, int wrong, int undecided) {}
}
