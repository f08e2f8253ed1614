package org.pegel.backtest;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.RuleSet;

/** Replays the past: the alerts that a rule set would have given, and what they would have been worth. */
public final class Backtest {

    private Backtest() {}

    /**
     * Replays the values as they were known then. The same values and rules give the same result.
     *
     * @param rules what judges; its targets and thresholds hold when they were in force, unless the time says otherwise
     * @param values what was said about values, and when; at least of the indicators of the rules
     */
    public static BacktestResult run(RuleSet rules, Chronicle values, ReplayedTime time) {
        return run(rules, values, time, () -> {});
    }

    /**
     * The same.
     *
     * @param checkpoint called before each day that is replayed; what it throws ends the replay
     */
    public static BacktestResult run(RuleSet rules, Chronicle values, ReplayedTime time, Runnable checkpoint) {
        LocalDate limitsOf = time.limitsOf();
        RuleSet judging = limitsOf == null ? rules : rules.asOn(limitsOf);
        Publications publications = Publications.of(values, judging.catalogue(), time);
        Replay replay = new Replay(judging, publications, checkpoint);
        replay.run(time);
        return new BacktestResult(
                time,
                rules.version(),
                replay.judgedDays(),
                replay.lives().episodes(),
                replay.lives().stock(),
                replay.outcomes().all().size(),
                new Skills(judging, replay.outcomes(), replay.lives()).all(),
                publications.known(),
                limits(judging, replay.judgedDays()),
                successors(judging));
    }

    private static Map<String, String> successors(RuleSet rules) {
        Map<String, String> successors = new HashMap<>();
        for (String rule : rules.ruleIds()) {
            rules.replaced(rule).stream()
                    .filter(earlier -> !rules.ruleIds().contains(earlier))
                    .forEach(earlier -> successors.putIfAbsent(earlier, rule));
        }
        return successors;
    }

    private static BacktestResult.LimitCount limits(RuleSet rules, NavigableSet<LocalDate> days) {
        List<InForce> rows = Stream.concat(
                        rules.targets().all().stream().map(row -> new InForce(row.validFrom(), row.validTo())),
                        rules.thresholds().all().stream().map(row -> new InForce(row.validFrom(), row.validTo())))
                .toList();
        return days.isEmpty()
                ? new BacktestResult.LimitCount(rows.size(), 0, 0)
                : new BacktestResult.LimitCount(
                        rows.size(),
                        (int) rows.stream().filter(row -> row.onSomeOf(days)).count(),
                        (int) rows.stream().filter(row -> row.onAllOf(days)).count());
    }

    /** From when to when a row is in force, both days included; without an end when it still is. */
    private record InForce(LocalDate first, @Nullable LocalDate last) {
        boolean onSomeOf(NavigableSet<LocalDate> days) {
            return !first.isAfter(days.last()) && (last == null || !last.isBefore(days.first()));
        }

        boolean onAllOf(NavigableSet<LocalDate> days) {
            return !first.isAfter(days.first()) && (last == null || !last.isBefore(days.last()));
        }
    }
}
