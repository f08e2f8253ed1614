package org.pegel.backtest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.AlertKey;

/**
 * How the alerts of two rule sets over the same time differ. Two alerts of one rule on one subject are the same when both
 * stood on some day; a rule that has taken the place of another ({@code Ersetzt}) goes on with its alerts. What was only
 * recorded in the first period is no alert, but may be what an alert is held against.
 *
 * @param appeared alerts that only the rules give
 * @param vanished alerts that only the rules they are compared with give
 * @param changed alerts that both give, at another time or with another severity
 * @param continued rules that go on with alerts under another Kennung, changed or not
 */
public record Difference(
        List<Episode> appeared, List<Episode> vanished, List<Changed> changed, List<Continued> continued) {

    /** What is different about an alert. */
    public enum Change {
        /** Opened earlier. */
        EARLIER,
        /** Opened later. */
        LATER,
        /** Of other severities. */
        SEVERITY,
        /** Closed on another day, or not at all. */
        CLOSED
    }

    /**
     * An alert that both give.
     *
     * @param changes what is different, at least one
     * @param before as the rules give it that are compared with
     * @param after as the rules give it
     */
    public record Changed(Set<Change> changes, Episode before, Episode after) {}

    /**
     * That alerts go on under another Kennung.
     *
     * @param rule the rule's Kennung
     * @param before that of the rules they are compared with
     */
    public record Continued(String rule, String before) {}

    public Difference {
        appeared = List.copyOf(appeared);
        vanished = List.copyOf(vanished);
        changed = List.copyOf(changed);
        continued = List.copyOf(continued);
    }

    /**
     * The difference that rules make.
     *
     * @param result what they give
     * @param against what the rules give that they are compared with, over the same time
     */
    public static Difference of(BacktestResult result, BacktestResult against) {
        Map<AlertKey, List<Episode>> others = new HashMap<>();
        all(against).forEach(episode -> others.computeIfAbsent(
                        key(episode, result.successors()), first -> new ArrayList<>())
                .add(episode));
        List<Episode> appeared = new ArrayList<>();
        List<Changed> changed = new ArrayList<>();
        Set<Continued> continued = new LinkedHashSet<>();
        all(result).forEach(episode -> {
            Episode other = take(others.getOrDefault(key(episode, against.successors()), List.of()), episode);
            if (other != null) {
                String rule = episode.key().ruleId();
                String before = other.key().ruleId();
                if (!rule.equals(before)) {
                    continued.add(new Continued(rule, before));
                }
                Set<Change> changes = changes(other, episode);
                if (!changes.isEmpty()) {
                    changed.add(new Changed(changes, other, episode));
                }
            } else if (!episode.recorded()) {
                appeared.add(episode);
            }
        });
        List<Episode> vanished = against.episodes().stream()
                .filter(episode -> others.getOrDefault(key(episode, result.successors()), List.of())
                        .contains(episode))
                .toList();
        return new Difference(appeared, vanished, changed, List.copyOf(continued));
    }

    /** The key under which the others would have it. */
    private static AlertKey key(Episode episode, Map<String, String> successors) {
        AlertKey own = episode.key();
        return new AlertKey(successors.getOrDefault(own.ruleId(), own.ruleId()), own.subject());
    }

    private static Stream<Episode> all(BacktestResult result) {
        return Stream.concat(result.stock().stream(), result.episodes().stream());
    }

    /** Takes the first that is the same out of others; absent when none is. */
    private static @Nullable Episode take(List<Episode> others, Episode episode) {
        for (Episode other : others) {
            if (other.overlaps(episode)) {
                others.remove(other);
                return other;
            }
        }
        return null;
    }

    private static Set<Change> changes(Episode before, Episode after) {
        Set<Change> changes = EnumSet.noneOf(Change.class);
        if (before.recorded() && after.recorded()) {
            return changes;
        }
        if (after.recorded() || after.opened().day().isBefore(before.opened().day())) {
            changes.add(Change.EARLIER);
        } else if (before.recorded()
                || after.opened().day().isAfter(before.opened().day())) {
            changes.add(Change.LATER);
        }
        if (!after.severities().equals(before.severities())) {
            changes.add(Change.SEVERITY);
        }
        if (!Objects.equals(day(after.closed()), day(before.closed()))) {
            changes.add(Change.CLOSED);
        }
        return changes;
    }

    private static @Nullable LocalDate day(@Nullable Moment moment) {
        return moment == null ? null : moment.day();
    }
}
