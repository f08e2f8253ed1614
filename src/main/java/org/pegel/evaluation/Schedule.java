package org.pegel.evaluation;

import java.time.Clock;
import java.time.Duration;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.pegel.evaluation.TaskDone.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * What happens by itself while Pegel serves: the inbox every second, embargoes that are over and what was left unjudged every minute, everything
 * once a night, because time alone changes what is overdue and which target years have passed.
 */
class Schedule {
    private static final Logger LOG = LoggerFactory.getLogger(Schedule.class);

    private static final Duration CATCH_UP_AFTER = Duration.ofMinutes(5);

    private final Inbox inbox;
    private final Evaluations evaluations;
    private final Deliveries deliveries;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Schedule(
            Inbox inbox,
            Evaluations evaluations,
            Deliveries deliveries,
            ApplicationEventPublisher events,
            Clock clock) {
        this.inbox = inbox;
        this.evaluations = evaluations;
        this.deliveries = deliveries;
        this.events = events;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${pegel.inbox-interval:1s}")
    void takeInbox() {
        if (inbox.look()) {
            done(Task.INBOX);
        }
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    @SchedulerLock(name = "catch-up", lockAtMostFor = "PT1H")
    void catchUp() {
        if (evaluations.isDue(CATCH_UP_AFTER)) {
            evaluations.evaluateAll();
        }
        done(Task.CATCH_UP);
    }

    @Scheduled(fixedDelayString = "${pegel.embargo-interval:1m}")
    @SchedulerLock(name = "embargo", lockAtMostFor = "PT1H")
    void endEmbargoes() {
        int ended = deliveries.endEmbargoes();
        if (ended > 0) {
            LOG.info("Sperrfrist abgelaufen: {} Lieferungen zählen ab heute.", ended);
        }
        done(Task.EMBARGO);
    }

    @Scheduled(cron = "${pegel.evaluation-cron:0 30 2 * * *}")
    @SchedulerLock(name = "nightly", lockAtMostFor = "PT3H", lockAtLeastFor = "PT1M")
    void everyNight() {
        evaluations.evaluateAll();
        done(Task.NIGHTLY);
    }

    private void done(Task task) {
        events.publishEvent(new TaskDone(task, clock.instant()));
    }
}
