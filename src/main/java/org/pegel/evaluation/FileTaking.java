package org.pegel.evaluation;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.intake.FileReport;
import org.pegel.intake.Importer;
import org.pegel.intake.Progress;
import org.pegel.intake.Source;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Reception;
import org.pegel.table.TableLimits;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/** Takes a file in with the rules in force: wholly, or not at all, and each content only once. */
@Component
class FileTaking {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("dd.MM.yyyy 'um' HH:mm 'Uhr'", Locale.GERMAN);

    private final ActiveRuleSet rules;
    private final ObservationStore observations;
    private final DeliveryExamination examination;
    private final KnownContents contents;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final TableLimits limits;

    FileTaking(
            ActiveRuleSet rules,
            ObservationStore observations,
            DeliveryExamination examination,
            KnownContents contents,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${pegel.unpacked-limit:4GB}") DataSize unpackedLimit,
            @Value("${pegel.unpacked-ratio:200}") int unpackedRatio) {
        this.rules = rules;
        this.observations = observations;
        this.examination = examination;
        this.contents = contents;
        this.transaction = transaction;
        this.clock = clock;
        this.limits = new TableLimits(unpackedLimit.toBytes(), unpackedRatio);
    }

    /**
     * Takes a file in.
     *
     * @param dryRun reports what would happen and leaves everything as it was
     * @param until only periods that end on or before this day; absent for all
     * @param progress is told how far the reading has come
     */
    FileReport take(
            Path file, String name, Source source, boolean dryRun, @Nullable LocalDate until, Progress progress) {
        String readWith = rules.current().version() + (until == null ? "" : " bis " + until);
        OnlyOnce store = new OnlyOnce(checked(source), contents, transaction, readWith);
        Importer importer = new Importer(rules.current().catalogue(), store, clock, limits);
        FileReport report = importer.take(file, name, source, dryRun, until, progress)
                .files()
                .get(0);
        return store.earlier()
                .map(delivery -> report.noting(saidBefore(delivery)))
                .orElse(report);
    }

    private Reception checked(Source source) {
        return new CheckedReception(observations, delivery -> examination.examine(delivery, source.release()));
    }

    private String saidBefore(Delivery earlier) {
        return "Schon geliefert am %s als „%s“; es ändert sich nichts"
                .formatted(WHEN.format(earlier.receivedAt().atZone(clock.getZone())), earlier.file());
    }
}
