package org.pegel.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.intake.FileReport;
import org.pegel.intake.Importer;
import org.pegel.intake.Source;
import org.pegel.intake.Sources;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;
import org.pegel.table.Problems;

/** Takes files in by the rules of a folder. */
final class IntakeDesk {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-30T08:00:00Z"), ZoneOffset.UTC);

    private final Catalogue catalogue;
    private final Source source;

    IntakeDesk(Path rules, String source) {
        Problems problems = new Problems();
        this.catalogue = CatalogueFiles.read(rules, problems);
        this.source = Sources.read(rules, catalogue, problems).source(source).orElseThrow();
        if (!problems.isEmpty()) {
            throw new IllegalStateException(problems.all().toString());
        }
    }

    /** Milliseconds until a file is in a store, wholly. */
    double take(Path file, Reception store, int rows) {
        long before = System.nanoTime();
        FileReport report = new Importer(catalogue, store, CLOCK)
                .take(file, String.valueOf(file.getFileName()), source, false)
                .files()
                .get(0);
        double milliseconds = Figures.millisecondsSince(before);
        if (report.accepted() + report.missing() != rows) {
            throw new IllegalStateException(report.toString());
        }
        return milliseconds;
    }

    /** Takes everything and keeps nothing. */
    static Reception to(Consumer<Observation> consumer) {
        return new Reception() {
            @Override
            public Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content) {
                int[] counts = new int[2];
                content.accept(observation -> {
                    consumer.accept(observation);
                    counts[observation.value() == null ? 1 : 0]++;
                });
                return new Receipt(
                        delivery.id(), counts[0], 0, 0, counts[1], 0, java.util.List.of(), java.util.Set.of());
            }

            @Override
            public Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content) {
                return receive(delivery, content);
            }
        };
    }
}
