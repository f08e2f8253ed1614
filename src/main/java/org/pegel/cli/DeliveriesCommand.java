package org.pegel.cli;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryCheck;
import org.pegel.observation.DeliveryEvent;
import org.pegel.observation.DeliveryRecords;
import org.pegel.observation.ObservationStore;
import org.pegel.report.DeliveryDocument;
import org.pegel.report.DeliveryText;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code deliveries}: what was taken in and where it stands; with an id one delivery with its steps and checks. */
@Command(name = "deliveries", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class DeliveriesCommand extends DatabaseCommand {

    @Parameters(paramLabel = "ID", arity = "0..1", descriptionKey = "delivery")
    private @Nullable String id;

    DeliveriesCommand(Services services) {
        super(services);
    }

    @Override
    String instead() {
        return "curl " + API + (id == null ? "" : "/" + id);
    }

    @Override
    int answer(ApplicationContext context) {
        Clock clock = context.getBean(Clock.class);
        if (id == null) {
            List<Delivery> all = context.getBean(ObservationStore.class).deliveries();
            output().write(DeliveryDocument.of(all), out -> out.print(DeliveryText.list(all, clock.getZone())));
            return Commands.GOOD;
        }
        Delivery delivery = delivery(context, id);
        DeliveryRecords records = context.getBean(DeliveryRecords.class);
        List<DeliveryEvent> events = records.events(delivery.id());
        List<DeliveryCheck> checks = records.checks(delivery.id());
        output().write(
                        DeliveryDocument.Life.of(delivery, events, checks),
                        out -> out.print(DeliveryText.life(delivery, events, checks, clock.getZone())));
        return Commands.GOOD;
    }
}
