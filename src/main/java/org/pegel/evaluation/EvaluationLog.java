package org.pegel.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** A line for each evaluation, with the id by which metrics and the database name it. */
class EvaluationLog {
    private static final Logger LOG = LoggerFactory.getLogger(EvaluationLog.class);

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted event) {
        LOG.info(
                "Auswertung {}: Reihen {}, Befunde {}, Änderungen an Meldungen {}, Dauer {} ms",
                event.evaluation(),
                event.assessments().size(),
                event.findings(),
                event.changes().size(),
                event.took().toMillis());
    }
}
