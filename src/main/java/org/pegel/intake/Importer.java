package org.pegel.intake;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.observation.Delivery;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;
import org.pegel.table.InvalidFilesException;
import org.pegel.table.TableLimits;

/**
 * Takes files in: reads them by the mapping of their source, hands the values to the store in one transaction per file,
 * and reports what became of every candidate. A file that cannot be read, that does not have the columns of its mapping,
 * that has no values, or of which too many are rejected is refused as a whole and leaves nothing behind.
 */
public final class Importer {

    private final Catalogue catalogue;
    private final Reception store;
    private final Clock clock;
    private final TableLimits limits;

    /** With the usual limits for what a packed file may contain. */
    public Importer(Catalogue catalogue, Reception store, Clock clock) {
        this(catalogue, store, clock, TableLimits.USUAL);
    }

    /**
     * Into a store.
     *
     * @param clock tells when a file is received, in the time zone of the municipality
     * @param limits how much a packed file may contain
     */
    public Importer(Catalogue catalogue, Reception store, Clock clock, TableLimits limits) {
        this.catalogue = catalogue;
        this.store = store;
        this.clock = clock;
        this.limits = limits;
    }

    /**
     * Takes all values of a file in.
     *
     * @param file where it lies; its ending tells the format
     * @param displayName its name as people know it, for reports and origins; without folders
     * @param dryRun reports what would happen and leaves the store as it is
     */
    public ImportReport take(Path file, String displayName, Source source, boolean dryRun) {
        return take(file, displayName, source, dryRun, null);
    }

    /**
     * Like {@link #take(Path, String, Source, boolean)}, but leaves out (filters) periods that end later than a day.
     *
     * @param until the last day that a wanted period may have; absent for all periods
     */
    public ImportReport take(Path file, String displayName, Source source, boolean dryRun, @Nullable LocalDate until) {
        return take(file, displayName, source, dryRun, until, Progress.NONE);
    }

    /** Like the others, and tells how far it has come. */
    public ImportReport take(
            Path file,
            String displayName,
            Source source,
            boolean dryRun,
            @Nullable LocalDate until,
            Progress progress) {
        Tally tally = new Tally();
        FileReport report;
        try {
            Receipt receipt = hand(file, displayName, source, dryRun, until, tally, progress);
            report = Accounts.taken(displayName, source, tally, receipt, dryRun);
        } catch (InvalidFilesException broken) {
            report = Accounts.refused(displayName, source, tally, broken);
        } catch (RefusedException refused) {
            report = Accounts.refused(displayName, source, tally, refused);
        }
        return new ImportReport(List.of(report));
    }

    private Receipt hand(
            Path file,
            String displayName,
            Source source,
            boolean dryRun,
            @Nullable LocalDate until,
            Tally tally,
            Progress progress) {
        Fingerprint content = Fingerprint.of(file);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, clock.getZone());
        String releasedBy = source.releasedBy();
        Delivery delivery = new Delivery(
                UUID.randomUUID().toString(),
                source.id(),
                displayName,
                content.sha256(),
                now,
                releasedBy,
                releasedBy == null ? null : now);
        FileReader reader = new FileReader(catalogue, source, today, until, displayName, limits, tally);
        Consumer<ObservationStore.Sink> values = sink -> {
            reader.read(file, sink, progress);
            content.requireSame(file);
            progress.allRead();
        };
        return dryRun ? store.tryOut(delivery, values) : store.receive(delivery, values);
    }
}
