package org.pegel.release;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.Rounds;
import org.pegel.evaluation.TaskDone;
import org.pegel.evaluation.TaskDone.Task;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Looks every few seconds whether the rules have changed: in the folders, by a day that was chosen, or by another instance.
 * On a thread of its own, so that neither a long delivery holds up the rules nor the rules a delivery.
 */
class RulesWatch extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(RulesWatch.class);

    private final ActiveRuleSet rules;
    private final Drafts drafts;
    private final RestingFolders folders;
    private final FolderChanges changes;
    private final Duration interval;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RulesWatch(
            ActiveRuleSet rules,
            Drafts drafts,
            RestingFolders folders,
            FolderChanges changes,
            Duration interval,
            ApplicationEventPublisher events,
            Clock clock) {
        super("regeln", interval);
        this.rules = rules;
        this.drafts = drafts;
        this.folders = folders;
        this.changes = changes;
        this.interval = interval;
        this.events = events;
        this.clock = clock;
    }

    /** One round; what fails is tried again in the next. */
    @Override
    protected void round() {
        try {
            rules.inForce();
            drafts.activateDue();
            folders.look().ifPresent(this::take);
            events.publishEvent(new TaskDone(Task.RULES, clock.instant()));
        } catch (DataAccessResourceFailureException away) {
            LOG.warn("Die Datenbank antwortet nicht; die Regeln bleiben, wie sie sind: {}", away.getMessage());
        } catch (IOException | RuntimeException failed) {
            LOG.warn("Die Regeln konnten nicht nachgesehen werden; nächster Versuch in {}.", interval, failed);
        }
    }

    private void take(RestingFolders.Reading reading) {
        try {
            changes.take(reading);
        } catch (RuntimeException failed) {
            folders.again();
            throw failed;
        }
    }
}
