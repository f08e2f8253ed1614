package org.pegel.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.FileReport;
import org.pegel.intake.Progress;
import org.pegel.intake.ReleaseMode;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.DeliveryState;
import org.pegel.observation.DeliveryStep;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.PeriodRevision;
import org.pegel.observation.SeriesRef;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Takes files in and has judged what they change. */
@Service
public class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);

    private final ActiveRuleSet rules;
    private final FileTaking files;
    private final ObservationStore observations;
    private final Evaluations evaluations;
    private final DeliveryRecords records;
    private final DeliveryExamination examination;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deliveries(
            ActiveRuleSet rules,
            FileTaking files,
            ObservationStore observations,
            Evaluations evaluations,
            DeliveryRecords records,
            DeliveryExamination examination,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rules = rules;
        this.files = files;
        this.observations = observations;
        this.evaluations = evaluations;
        this.records = records;
        this.examination = examination;
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
        sayIfHeldBack(report, source);
        return report;
    }

    /** For the operator's log; the page, the API and a metric show it too. */
    private void sayIfHeldBack(FileReport report, Source source) {
        String delivery = report.delivery();
        if (delivery != null && source.release() == ReleaseMode.WHEN_INCONSPICUOUS) {
            observations
                    .delivery(delivery)
                    .filter(found -> !found.isReleased())
                    .ifPresent(held -> LOG.warn(
                            "Lieferung {} der Quelle {} ist auffällig und wartet auf die Statistikstelle: {}",
                            delivery,
                            source.id(),
                            records.events(delivery).stream()
                                    .map(DeliveryEvent::note)
                                    .filter(Objects::nonNull)
                                    .findFirst()
                                    .orElse("")));
        }
    }

    /**
     * Releases a delivery; what it changes is judged before this returns, or when its embargo is over.
     *
     * @param delivery id of the delivery
     * @param by who releases it: a function, not a person's name
     * @param note absent when there is nothing to say
     * @param embargo the first day on which it counts, a day to come; absent for at once
     * @throws org.pegel.observation.DeliveryStateException when it is not to be released as it stands
     */
    public Delivery release(String delivery, String by, @Nullable String note, @Nullable LocalDate embargo) {
        return letCount(delivery, (found, now) -> found.released(by, note, embargo, now));
    }

    /** Lets count what was released for a day that has come; gives how many. */
    int endEmbargoes() {
        LocalDate today = LocalDate.now(clock);
        List<Delivery> due = observations.deliveries().stream()
                .filter(delivery -> delivery.state() == DeliveryState.EMBARGOED)
                .filter(delivery ->
                        delivery.embargo() == null || !delivery.embargo().isAfter(today))
                .toList();
        due.forEach(delivery -> letCount(delivery.id(), Delivery::tookEffect));
        return due.size();
    }

    /** What it changes is written down first: what stands may have changed while it waited. */
    private Delivery letCount(String delivery, BiFunction<Delivery, ZonedDateTime, DeliveryStep> step) {
        Set<SeriesRef> changed = observations.change(delivery, (found, now) -> {
            DeliveryStep taken = step.apply(found, now);
            keepRevisions(delivery);
            return taken;
        });
        return judged(delivery, changed);
    }

    private void keepRevisions(String delivery) {
        List<PeriodRevision> revisions = examination.revisions(delivery);
        if (!revisions.isEmpty()) {
            records.keepRevisions(delivery, revisions);
        }
    }

    /**
     * Decides that a delivery never counts; what it holds is dropped.
     *
     * @throws org.pegel.observation.DeliveryStateException when it was released or refused before
     */
    public Delivery refuse(String delivery, String by, String reason) {
        observations.change(delivery, (found, now) -> found.refused(by, reason, now));
        return observations.delivery(delivery).orElseThrow();
    }

    /**
     * Takes a release back: what stood before counts again, and is judged before this returns.
     *
     * @throws org.pegel.observation.DeliveryStateException when it is not released
     */
    public Delivery withdraw(String delivery, String by, String reason) {
        return judged(delivery, observations.change(delivery, (found, now) -> found.withdrawn(by, reason, now)));
    }

    private Delivery judged(String delivery, Set<SeriesRef> changed) {
        if (!changed.isEmpty()) {
            evaluations.evaluate(changed, List.of(delivery));
        }
        return observations.delivery(delivery).orElseThrow();
    }

    /**
     * What the rules would find if a waiting delivery counted; remembers nothing and tells nobody.
     *
     * @throws org.pegel.observation.DeliveryStateException when it does not wait
     */
    public Preview preview(String delivery) {
        observations.delivery(delivery).orElseThrow().requireWaiting(clock.getZone());
        return evaluations.preview(delivery);
    }

    /** What a delivery changes: of a waiting one, what it would change now. */
    public List<PeriodRevision> revisions(Delivery delivery) {
        return delivery.state().isWaiting() ? examination.revisions(delivery.id()) : records.revisions(delivery.id());
    }

    private static String deliveryOf(FileReport report) {
        String delivery = report.delivery();
        if (delivery == null) {
            throw new IllegalStateException("A report with changes belongs to no delivery: " + report.file());
        }
        return delivery;
    }
}
