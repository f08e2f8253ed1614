package org.pegel.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code release}: lets a delivery count, at once or from a day on. */
@Command(name = "release", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class ReleaseCommand extends StepCommand {

    @Option(names = "--note", paramLabel = "TEXT", descriptionKey = "note")
    private @Nullable String note;

    @Option(names = "--embargo", paramLabel = "YYYY-MM-DD", descriptionKey = "embargo")
    private @Nullable LocalDate embargo;

    ReleaseCommand(Services services) {
        super(services);
    }

    @Override
    String instead() {
        return call(
                "release",
                (note == null ? "" : ",\"note\":\"" + note + "\"")
                        + (embargo == null ? "" : ",\"embargo\":\"" + embargo + "\""));
    }

    @Override
    Delivery take(Deliveries deliveries, String delivery, String who) {
        return deliveries.release(delivery, who, note, embargo);
    }
}
