package org.pegel.notification;

import java.time.Clock;
import java.time.Duration;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.Rounds;
import org.pegel.evaluation.TaskDone;
import org.pegel.evaluation.TaskDone.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the queue: as soon as an evaluation is committed, and every few seconds. On a thread of its own, so that a mail
 * server that hangs holds up mails and nothing else.
 */
class Postman extends Rounds {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);

    private final Dispatch dispatch;
    private final Duration interval;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Postman(Dispatch dispatch, Duration interval, ApplicationEventPublisher events, Clock clock) {
        super("post", interval);
        this.dispatch = dispatch;
        this.interval = interval;
        this.events = events;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted evaluation) {
        hurry();
    }

    /** Until nothing is due, or something fails: then the channel gets a rest until the next round. */
    @Override
    protected void round() {
        try {
            Dispatch.Outcome outcome;
            do {
                outcome = dispatch.sendNext();
            } while (outcome == Dispatch.Outcome.SENT);
            if (outcome == Dispatch.Outcome.NOTHING_DUE) {
                events.publishEvent(new TaskDone(Task.MAIL, clock.instant()));
            }
        } catch (RuntimeException e) {
            LOG.warn("Die Mails konnten nicht bearbeitet werden, nächster Versuch in {}", interval, e);
        }
    }
}
