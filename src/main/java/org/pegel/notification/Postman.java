package org.pegel.notification;

import java.time.Clock;
import java.time.Duration;
import org.pegel.evaluation.EvaluationCompleted;
import org.pegel.evaluation.TaskDone;
import org.pegel.evaluation.TaskDone.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Empties the queue: as soon as an evaluation is committed, and every few seconds. On a thread of its own, so that a mail
 * server that hangs holds up mails and nothing else.
 */
class Postman implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final int SECONDS_TO_FINISH = 30;

    private final Dispatch dispatch;
    private final Duration interval;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ThreadPoolTaskScheduler thread = new ThreadPoolTaskScheduler();
    private volatile boolean running;

    Postman(Dispatch dispatch, Duration interval, ApplicationEventPublisher events, Clock clock) {
        this.dispatch = dispatch;
        this.interval = interval;
        this.events = events;
        this.clock = clock;
        thread.setThreadNamePrefix("post-");
        thread.setDaemon(true);
        // An interrupt while H2 writes would close its file under everybody else.
        thread.setWaitForTasksToCompleteOnShutdown(true);
        thread.setAwaitTerminationSeconds(SECONDS_TO_FINISH);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(EvaluationCompleted evaluation) {
        if (running) {
            thread.execute(this::empty);
        }
    }

    /** Until nothing is due, or something fails: then the channel gets a rest until the next round. */
    private void empty() {
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

    @Override
    public void start() {
        thread.initialize();
        running = true;
        var unused = thread.scheduleWithFixedDelay(this::empty, interval);
    }

    @Override
    public void stop() {
        running = false;
        thread.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
