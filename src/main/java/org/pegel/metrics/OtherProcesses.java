package org.pegel.metrics;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pegel.evaluation.ActiveRuleSet;
import org.pegel.evaluation.EvaluationResult;
import org.pegel.evaluation.EvaluationRun;
import org.pegel.evaluation.EvaluationStore;
import org.pegel.evaluation.Evaluations;
import org.pegel.evaluation.Rounds;
import org.pegel.evaluation.StartCompleted;
import org.pegel.rule.RuleSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;

/**
 * Keeps the domain's series up to date where another process on the same database evaluates: every few seconds it looks
 * whether one has, and judges for itself what it then shows, without remembering anything.
 */
class OtherProcesses extends Rounds {
    private static final Logger LOG = LoggerFactory.getLogger(OtherProcesses.class);

    private final DomainMetrics domain;
    private final EvaluationStore runs;
    private final Evaluations evaluations;
    private final ActiveRuleSet rules;
    private volatile boolean started;

    OtherProcesses(
            DomainMetrics domain,
            EvaluationStore runs,
            Evaluations evaluations,
            ActiveRuleSet rules,
            Duration interval) {
        super("metriken-andere", interval);
        this.domain = domain;
        this.runs = runs;
        this.evaluations = evaluations;
        this.rules = rules;
    }

    /** Before, the evaluation at the start is on its way; should it fail, the next one of this process will do. */
    @EventListener
    void on(StartCompleted event) {
        started = true;
    }

    @Override
    protected void round() {
        if (started || domain.shown().isPresent()) {
            try {
                look();
            } catch (DataAccessException away) {
                LOG.debug("The database does not answer", away);
            } catch (RuntimeException failed) {
                LOG.warn(
                        "Die Reihen für Prometheus sind nicht auf dem neuesten Stand; nächster Versuch folgt.", failed);
            }
        }
    }

    void look() {
        Optional<EvaluationRun> newest = runs.newestRun();
        if (newest.isPresent() && isMissing(newest.get().id())) {
            RuleSet current = rules.current();
            EvaluationResult result = evaluations.look(null);
            if (result.ruleSet().equals(current.version())) {
                domain.showWhole(newest.get().id(), current.catalogue(), result.ruleSet(), result.assessments());
            }
        }
    }

    private boolean isMissing(String newest) {
        Optional<String> shown = domain.shown();
        if (shown.isEmpty() || shown.get().equals(newest)) {
            return shown.isEmpty();
        }
        List<String> since = runs.runsAfter(shown.get());
        return since.isEmpty() || !domain.shows(since);
    }
}
