package org.pegel.evaluation;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;

/**
 * What happens once after the start, beside the service that is answering already: the sample is delivered, then
 * everything is judged, because data, rules or the day may have changed while Pegel was down.
 */
class Startup {
    private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

    private final SampleLoader sample;
    private final Evaluations evaluations;
    private final ApplicationEventPublisher events;

    Startup(SampleLoader sample, Evaluations evaluations, ApplicationEventPublisher events) {
        this.sample = sample;
        this.evaluations = evaluations;
        this.events = events;
    }

    @EventListener(ApplicationReadyEvent.class)
    void on() {
        Thread thread = new Thread(this::run, "pegel-start");
        thread.setUncaughtExceptionHandler(
                (failed, cause) -> LOG.error("Der Start ist nicht ganz gelungen; der Dienst läuft weiter.", cause));
        thread.start();
    }

    private void run() {
        sample.load();
        EvaluationResult result = evaluations.evaluateAll();
        events.publishEvent(new StartCompleted(result));
    }
}
