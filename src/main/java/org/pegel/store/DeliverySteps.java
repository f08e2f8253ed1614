package org.pegel.store;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashSet;
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
    private final Concealment concealment;
    private final Staging staging;
    private final Withdrawal withdrawal;
    private final Clock clock;

    DeliverySteps(
            DeliveryTable deliveries,
            Merge merge,
            Concealment concealment,
            Staging staging,
            Withdrawal withdrawal,
            Clock clock) {
        this.deliveries = deliveries;
        this.merge = merge;
        this.concealment = concealment;
        this.staging = staging;
        this.withdrawal = withdrawal;
        this.clock = clock;
    }

    /**
     * Lets the values of a delivery count.
     *
     * @param from the moment from which they do, unless something else counts from a later one on
     */
    Outcome letCount(int number, Candidates candidates, Instant from) {
        OffsetDateTime at = merge.lock(from);
        Outcome outcome;
        try (Candidates further = concealment.conceal(candidates)) {
            outcome = merge.apply(number, candidates, at);
            outcome.follows(merge.apply(number, further, at));
        }
        noteEffect(number, outcome.changed(), at);
        return outcome;
    }

    private Set<SeriesRef> letWaitingCount(int number, Instant from) {
        try (Candidates candidates = new Candidates()) {
            staging.read(number, candidates);
            staging.clear(number);
            return letCount(number, candidates, from).changed();
        }
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
            return letWaitingCount(number, at.toInstant());
        }
        if (before == DeliveryState.RELEASED) {
            Set<SeriesRef> changed = new HashSet<>(withdrawal.apply(number, at));
            changed.addAll(concealAgain(changed, at));
            merge.changedAt(at);
            noteEffect(number, changed, at);
            return changed;
        }
        if (!after.isWaiting()) {
            staging.clear(number);
            deliveries.forgetProtected(number);
        }
        return Set.of();
    }

    /** What counts again may give away what others hide. */
    private Set<SeriesRef> concealAgain(Set<SeriesRef> changed, OffsetDateTime at) {
        Set<SeriesRef> also = new HashSet<>();
        concealment.afterwards(changed).forEach((number, further) -> {
            try (further) {
                also.addAll(merge.apply(number, further, at).changed());
            }
        });
        return also;
    }

    private void noteEffect(int number, Set<SeriesRef> changed, OffsetDateTime at) {
        if (!changed.isEmpty()) {
            deliveries.tookEffect(number, at);
        }
    }
}
