package org.pegel.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.SeriesRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Judges a delivery against what counts and puts it into effect, a part of it at a time. */
class Merge {
    private static final int PART = 5_000;

    private final JdbcTemplate template;
    private final JdbcClient client;
    private final StoredRows stored;
    private final BulkWriter writer;

    Merge(JdbcTemplate template) {
        this.template = template;
        this.client = JdbcClient.create(template);
        this.stored = new StoredRows(template);
        this.writer = new BulkWriter(template);
    }

    /** Says what {@link #apply} would do with a delivery, without doing it. */
    Outcome foresee(Candidates candidates) {
        return new Pass(candidates, null).run();
    }

    /**
     * Lets a delivery take effect; only under the {@link #lock}.
     *
     * @param at the moment from which it counts
     */
    Outcome apply(int delivery, Candidates candidates, OffsetDateTime at) {
        Effect effect = new Effect(stored, writer, delivery, candidates, at);
        Outcome outcome = new Pass(candidates, effect).run();
        if (effect.changedSomething()) {
            changedAt(at);
        }
        return outcome;
    }

    /** Notes that something else counts. */
    void changedAt(OffsetDateTime at) {
        client.sql("update municipality set data_version = data_version + 1, changed_at = :at")
                .param("at", at)
                .update();
    }

    /**
     * Waits until no other delivery or evaluation is writing, and keeps them waiting until the transaction ends.
     *
     * @return the moment from which a delivery counts; never before the last change, whatever the clock says
     */
    OffsetDateTime lock(Instant releasedAt) {
        OffsetDateTime last = client.sql("select changed_at from municipality for update")
                .query(OffsetDateTime.class)
                .single();
        OffsetDateTime released = SqlTime.of(releasedAt);
        return released.isAfter(last) ? released : last;
    }

    /** One way through all rows of a delivery. */
    private final class Pass {
        private final Candidates candidates;
        private final @Nullable Effect effect;
        private final SeriesIds ids;
        private final Outcome outcome = new Outcome(new Distinct());
        private final List<Candidate> part = new ArrayList<>(PART);
        private long lastChanged = -1;

        /** @param effect absent for only looking */
        Pass(Candidates candidates, @Nullable Effect effect) {
            this.candidates = candidates;
            this.effect = effect;
            this.ids = new SeriesIds(template, candidates.series());
        }

        Outcome run() {
            outcome.distinct().forEach(candidates.sorted(), candidate -> {
                part.add(candidate);
                if (part.size() == PART) {
                    judgePart();
                }
            });
            judgePart();
            return outcome;
        }

        private void judgePart() {
            findSeries();
            Map<Long, StoredRow> counting = stored.counting(part.stream()
                    .filter(candidate -> ids.id(candidate.series()) != null && !ids.isAdded(candidate.series()))
                    .map(this::cell)
                    .toList());
            for (Candidate candidate : part) {
                judge(candidate, ids.id(candidate.series()) == null ? null : counting.get(cell(candidate)));
            }
            if (effect != null) {
                effect.write();
            }
            part.clear();
        }

        private void findSeries() {
            Set<Long> wanted =
                    part.stream().map(Candidate::series).collect(Collectors.toCollection(LinkedHashSet::new));
            if (effect == null) {
                ids.want(wanted);
            } else {
                ids.wantAll(wanted, writer);
            }
        }

        private void judge(Candidate candidate, @Nullable StoredRow counting) {
            Verdict verdict = Verdict.of(candidate, counting);
            outcome.add(candidate, verdict, counting);
            if (verdict.changesWhatCounts() && candidate.series() != lastChanged) {
                lastChanged = candidate.series();
                SeriesNumbers series = candidates.series();
                outcome.changes(new SeriesRef(series.indicator(lastChanged), series.district(lastChanged)));
            }
            if (effect != null) {
                effect.add(candidate, cell(candidate), verdict, counting);
            }
        }

        private Long cell(Candidate candidate) {
            return (Objects.requireNonNull(ids.id(candidate.series())) << Integer.SIZE) + candidate.period();
        }
    }
}
