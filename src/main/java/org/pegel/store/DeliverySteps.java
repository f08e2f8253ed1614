package org.pegel.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.function.BiFunction;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.DeliveryStep;
import org.pegel.observation.SeriesRef;

/** What the steps of a delivery do to values. Everything here runs within a transaction. */
class DeliverySteps {
    private final DeliveryTable deliveries;
    private final Merge merge;
    private final Withdrawal withdrawal;
    private final Clock clock;

    DeliverySteps(DeliveryTable deliveries, Merge merge, Withdrawal withdrawal, Clock clock) {
        this.deliveries = deliveries;
        this.merge = merge;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /**
     * What came of letting a delivery count.
     *
     * @param outcome what became of its rows
     * @param changed where something else counts now
     */
    record Effect(Outcome outcome, Set<SeriesRef> changed) {}

    /**
     * Lets waiting values count.
     *
     * @param from the moment from which they do, unless something else counts from a later one on
     */
    Effect letCount(int number, Instant from) {
        OffsetDateTime at = merge.lock(from);
        Outcome outcome = merge.apply(number, at);
        Set<SeriesRef> changed = merge.changed(number, outcome);
        merge.clear(number);
        noteEffect(number, changed, at);
        return new Effect(outcome, changed);
    }

    Set<SeriesRef> change(String id, BiFunction<Delivery, ZonedDateTime, DeliveryStep> step) {
        ZonedDateTime now = ZonedDateTime.now(clock);
        OffsetDateTime at = merge.lock(now.toInstant());
        Delivery before =
                deliveries.find(id).orElseThrow(() -> new IllegalArgumentException("There is no delivery " + id));
        DeliveryStep taken = step.apply(before, now);
        int number = deliveries.number(id);
        deliveries.save(number, taken);
        return follow(number, before.state(), taken.delivery().state(), at);
    }

    private Set<SeriesRef> follow(int number, DeliveryState before, DeliveryState after, OffsetDateTime at) {
        if (after == DeliveryState.RELEASED) {
            return letCount(number, at.toInstant()).changed();
        }
        if (before == DeliveryState.RELEASED) {
            Set<SeriesRef> changed = withdrawal.apply(number, at);
            merge.changedAt(at);
            noteEffect(number, changed, at);
            return changed;
        }
        if (!after.isWaiting()) {
            merge.clear(number);
            deliveries.forgetProtected(number);
        }
        return Set.of();
    }

    private void noteEffect(int number, Set<SeriesRef> changed, OffsetDateTime at) {
        if (!changed.isEmpty()) {
            deliveries.tookEffect(number, at);
        }
    }
}
