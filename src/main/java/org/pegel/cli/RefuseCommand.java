package org.pegel.cli;

import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code refuse}: decides that a delivery will never count. */
@Command(name = "refuse", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class RefuseCommand extends StepCommand {

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
    private String reason = "";

    RefuseCommand(Services services) {
        super(services);
    }

    @Override
    String instead() {
        return call("refuse", ",\"reason\":\"" + reason + "\"");
    }

    @Override
    Delivery take(Deliveries deliveries, String delivery, String who) {
        if (reason.isBlank()) {
            throw output().wrongUse("Es fehlt der Grund (--reason); erlaubt: ein kurzer Satz");
        }
        return deliveries.refuse(delivery, who, reason.strip());
    }
}
