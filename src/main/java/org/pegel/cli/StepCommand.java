package org.pegel.cli;

import java.time.Clock;
import org.pegel.evaluation.Deliveries;
import org.pegel.observation.Delivery;
import org.pegel.report.DeliveryDocument;
import org.pegel.report.DeliveryText;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A step that somebody lets a delivery take. */
abstract class StepCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", descriptionKey = "delivery")
    private String id = "";

    @Option(names = "--by", paramLabel = "WHO", required = true, descriptionKey = "by")
    private String by = "";

    StepCommand(Services services) {
        super(services);
    }

    /** Takes the step; gives the delivery as it stands afterwards. */
    abstract Delivery take(Deliveries deliveries, String delivery, String who);

    /** The call of the API, such as {@code release}, with its further fields. */
    String call(String name, String more) {
        return "curl " + TOKEN + "-d '{\"by\":\"" + by + "\"" + more + "}' " + API + "/" + id + "/" + name;
    }

    @Override
    final int answer(ApplicationContext context) {
        if (by.isBlank()) {
            throw output().wrongUse("Es fehlt, wer entscheidet (--by); erlaubt: eine Funktion wie Statistikstelle");
        }
        Delivery found = delivery(context, id);
        Delivery after = take(context.getBean(Deliveries.class), found.id(), by.strip());
        Clock clock = context.getBean(Clock.class);
        output().write(DeliveryDocument.Entry.of(after), out -> out.println(DeliveryText.line(after, clock.getZone())));
        return Commands.GOOD;
    }
}
