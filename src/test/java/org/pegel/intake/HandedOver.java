package org.pegel.intake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.pegel.observation.Delivery;
import org.pegel.observation.Observation;
import org.pegel.observation.ObservationStore;
import org.pegel.observation.Receipt;
import org.pegel.observation.Reception;

/** Stands where the database would, for files that are read in earnest but not kept. */
final class HandedOver implements Reception {

    private final Consumer<Observation> look;
    private final Set<String> keys = new HashSet<>();
    private int missing;

    private HandedOver(Consumer<Observation> look) {
        this.look = look;
    }

    /**
     * Reads a file by its mapping and shows every observation.
     *
     * @return the report; no value is there before, so none is unchanged or revised
     */
    static FileReport read(Desk desk, Path file, String source, Consumer<Observation> look) {
        Importer importer = new Importer(desk.catalogue, new HandedOver(look), Desk.CLOCK);
        return importer.take(file, String.valueOf(file.getFileName()), desk.source(source), false)
                .files()
                .get(0);
    }

    /** All observations of a file. */
    static List<Observation> observations(Desk desk, Path file, String source) {
        List<Observation> observations = new ArrayList<>();
        read(desk, file, source, observations::add);
        return observations;
    }

    @Override
    public Receipt receive(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        content.accept(this::take);
        return new Receipt(delivery.id(), keys.size() - missing, 0, 0, missing, 0, List.of(), Set.of());
    }

    @Override
    public Receipt tryOut(Delivery delivery, Consumer<ObservationStore.Sink> content) {
        return receive(delivery, content);
    }

    private void take(Observation observation) {
        if (!keys.add(observation.key() + " " + observation.period())) {
            throw new IllegalStateException("twice: " + observation);
        }
        missing += observation.value() == null ? 1 : 0;
        look.accept(observation);
    }
}
