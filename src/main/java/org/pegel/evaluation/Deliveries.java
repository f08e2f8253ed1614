package org.pegel.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.FileReport;
import org.pegel.intake.Progress;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.SeriesRef;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes files in and has judged what they change. */
@Service
public class Deliveries {
    private final ActiveRuleSet rules;
    private final FileTaking files;
    private final ObservationStore observations;
    private final Evaluations evaluations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            ActiveRuleSet rules,
            FileTaking files,
            ObservationStore observations,
            Evaluations evaluations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.files = files;
        this.observations = observations;
        this.evaluations = evaluations;
        this.events = events;
        this.clock = clock;
    }

    /** The sources that files can be read with. */
    public Sources sources() {
        return rules.sources();
    }

    /**
     * Takes a file in, unless the same content has been delivered by the same source before, under whatever name: then
     * the report says when, and nothing changes. Where its source releases by itself, what it changes is judged before this returns.
     *
     * @param file the file
     * @param name the name it was delivered under
     * @param source how to read it
     */
    public FileReport take(Path file, String name, Source source) {
        FileReport report = takeIn(file, name, source, null);
        if (!report.changed().isEmpty()) {
            evaluations.evaluate(report.changed(), List.of(deliveryOf(report)));
        }
        return report;
    }

    /** Like {@link #take}, but leaves everything as it was. */
    public FileReport tryOut(Path file, String name, Source source) {
        return tryOut(file, name, source, Progress.NONE);
    }

    /** Like {@link #tryOut(Path, String, Source)}, and tells how far it has come. */
    public FileReport tryOut(Path file, String name, Source source, Progress progress) {
        return files.take(file, name, source, true, null, progress);
    }

    /**
     * Takes a file in without judging what it changes.
     *
     * @param until only periods that end on or before this day; absent for all
     */
    public FileReport takeIn(Path file, String name, Source source, @Nullable LocalDate until) {
        return takeIn(file, name, source, until, Progress.NONE);
    }

    /** Like {@link #takeIn(Path, String, Source, LocalDate)}, and tells how far it has come. */
    public FileReport takeIn(Path file, String name, Source source, @Nullable LocalDate until, Progress progress) {
        FileReport report = files.take(file, name, source, false, until, progress);
        events.publishEvent(new DeliveryTaken(report, clock.instant()));
        return report;
    }

    /**
     * Releases a delivery and has judged what it changes.
     *
     * @param delivery id of the delivery
     * @param by who releases it: a function, not a person's name
     * @throws IllegalArgumentException when there is no such delivery
     */
    public Delivery release(String delivery, String by) {
        Set<SeriesRef> changed = observations.release(delivery, by);
        if (!changed.isEmpty()) {
            evaluations.evaluate(changed, List.of(delivery));
        }
        return observations.delivery(delivery).orElseThrow();
    }

    private static String deliveryOf(FileReport report) {
        String delivery = report.delivery();
        if (delivery == null) {
            throw new IllegalStateException("A report with changes belongs to no delivery: " + report.file());
        }
        return delivery;
    }
}
