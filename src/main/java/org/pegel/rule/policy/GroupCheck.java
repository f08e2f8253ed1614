package org.pegel.rule.policy;

import java.util.ArrayList;
import java.util.List;
import org.pegel.rule.meaning.Check;
import org.pegel.rule.meaning.Meanings;
import org.pegel.rule.meaning.Truth;
import org.pegel.rule.sentence.Condition;
import org.pegel.rule.sentence.Count;
import org.pegel.rule.sentence.PolicyRule;

/** A condition that counts series, ready to be asked of groups of them. Pure. */
@FunctionalInterface
interface GroupCheck {

    /**
     * Whether it holds for a group.
     *
     * @param tallies takes what was counted, in order
     */
    Truth of(SeriesGroup group, List<Tally> tallies);

    /**
     * The condition of a rule about groups.
     *
     * @throws IllegalArgumentException when it states something of a single series outside of a count
     */
    static GroupCheck of(Condition condition, PolicyRule rule) {
        if (condition instanceof Condition.Counted counted) {
            return of(counted.count(), Meanings.of(counted.each()), rule);
        }
        if (condition instanceof Condition.Not not) {
            GroupCheck part = of(not.part(), rule);
            return (group, tallies) -> part.of(group, tallies).opposite();
        }
        if (condition instanceof Condition.All all) {
            List<GroupCheck> parts = of(all.parts(), rule);
            return (group, tallies) -> Truth.all(truths(parts, group, tallies));
        }
        if (condition instanceof Condition.Any any) {
            List<GroupCheck> parts = of(any.parts(), rule);
            return (group, tallies) -> Truth.any(truths(parts, group, tallies));
        }
        throw new IllegalArgumentException("Not on a group of series: " + condition.canonical());
    }

    private static List<GroupCheck> of(List<Condition> parts, PolicyRule rule) {
        return parts.stream().map(part -> of(part, rule)).toList();
    }

    private static List<Truth> truths(List<GroupCheck> parts, SeriesGroup group, List<Tally> tallies) {
        return parts.stream().map(part -> part.of(group, tallies)).toList();
    }

    /** Nothing is known of a group in which it can be decided for no series. */
    private static GroupCheck of(Count count, Check each, PolicyRule rule) {
        return (group, tallies) -> {
            Tally tally = Tally.of(each, rule, group);
            tallies.add(tally);
            return tally.decidable() == 0
                    ? Truth.UNDECIDED
                    : Truth.of(count.holds(tally.holding().size(), tally.decidable()));
        };
    }

    /** Whether it is true. */
    default boolean holds(SeriesGroup group) {
        return of(group, new ArrayList<>()) == Truth.TRUE;
    }
}
