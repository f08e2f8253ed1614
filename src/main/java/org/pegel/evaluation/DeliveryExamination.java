package org.pegel.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessor;
import org.pegel.intake.ReleaseMode;
import org.pegel.observation.Delivery;
import org.pegel.observation.Examination;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.PeriodRevision;
import org.pegel.plausibility.Examiner;
import org.pegel.rule.RuleSet;
import org.springframework.stereotype.Component;

/** Reads a waiting delivery and what counts beside it, one indicator at a time, and has it looked at. */
@Component
class DeliveryExamination {
    private final ActiveRuleSet rules;
    private final ObservationStore observations;
    private final Clock clock;

    DeliveryExamination(ActiveRuleSet rules, ObservationStore observations, Clock clock) {
        this.rules = rules;
        this.observations = observations;
        this.clock = clock;
    }

    /** Everything about a delivery that has just come in. */
    Examination examine(Delivery delivery, ReleaseMode mode) {
        Examiner examiner = read(delivery.id());
        examiner.look(delivery, observations.deliveries());
        return new Examination(
                examiner.checks(), examiner.revisions(), examiner.summary(), mode.releases(examiner.isConspicuous()));
    }

    /** What a waiting delivery would change now. */
    List<PeriodRevision> revisions(String delivery) {
        return read(delivery).revisions();
    }

    private Examiner read(String delivery) {
        RuleSet current = rules.current();
        Assessor assessor = current.assessor();
        Examiner examiner = new Examiner(current.catalogue(), assessor, LocalDate.now(clock), clock.getZone());
        Reading reading = new Reading(examiner);
        observations.waiting(delivery, reading::row);
        reading.finish();
        return examiner;
    }

    /** The rows of one indicator at a time. */
    private final class Reading {
        private final Examiner examiner;
        private final List<Observation> rows = new ArrayList<>();
        private @Nullable String indicator;

        Reading(Examiner examiner) {
            this.examiner = examiner;
        }

        void row(Observation row) {
            if (!row.key().indicator().equals(indicator)) {
                finish();
                indicator = row.key().indicator();
            }
            rows.add(row);
        }

        void finish() {
            String complete = indicator;
            if (complete != null) {
                examiner.look(complete, rows, observations.series(List.of(complete), null, null));
            }
            rows.clear();
        }
    }
}
