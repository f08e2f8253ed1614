package org.pegel.cli;

import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code withdraw}: takes a release back. */
@Command(name = "withdraw", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class WithdrawCommand extends StepCommand {

    @Option(names = "--reason", paramLabel = "TEXT", required = true, descriptionKey = "reason")
    private String reason = "";

    WithdrawCommand(Services services) {
        super(services);
    }

    @Override
    String instead() {
        return call("withdraw", ",\"reason\":\"" + reason + "\"");
    }

    @Override
    Delivery take(Deliveries deliveries, String delivery, String who) {
        if (reason.isBlank()) {
            throw output().wrongUse("Es fehlt der Grund (--reason); erlaubt: ein kurzer Satz");
        }
        return deliveries.withdraw(delivery, who, reason.strip());
    }
}
