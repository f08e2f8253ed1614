package org.pegel.cli;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Delivery;
import org.pegel.observation.DeliveryStateException;
import org.pegel.observation.ObservationStore;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands about deliveries have in common: folders, output, and a database to ask. */
abstract class DatabaseCommand extends SpringCommand {
    /** The address of the running service, for its API call that does the same. */
    static final String API = "http://localhost:8080/api/v1/deliveries";

    static final String TOKEN = "-H \"Authorization: Bearer KENNWORT\" ";

    private final Services services;

    @Option(names = "--rules", paramLabel = "DIR", descriptionKey = "rules.usual")
    private @Nullable Path rules;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Mixin
    private Output output = new Output();

    DatabaseCommand(Services services) {
        this.services = services;
    }

    /** The API call of the running service that does the same. */
    abstract String instead();

    /** Does it and writes the answer; gives what the process exits with. */
    abstract int answer(ApplicationContext context);

    @Override
    public final Integer call() {
        String[] arguments = springOptions();
        String call = "Mit dem laufenden Pegel geht es so: " + instead();
        return services.run(new CommandFolders(rules, data), arguments, call, this::answered);
    }

    private int answered(ApplicationContext context) {
        try {
            return answer(context);
        } catch (DeliveryStateException refused) {
            throw new UserError(Commands.PROBLEMS, refused.text());
        }
    }

    Output output() {
        return output;
    }

    /** The delivery with this id, or the only one whose id begins so. */
    Delivery delivery(ApplicationContext context, String id) {
        List<Delivery> found = context.getBean(ObservationStore.class).deliveries().stream()
                .filter(delivery -> delivery.id().startsWith(id))
                .toList();
        if (found.size() == 1) {
            return found.get(0);
        }
        throw new UserError(
                Commands.WRONG_USE,
                found.isEmpty()
                        ? "Eine Lieferung mit der Kennung „%s“ gibt es nicht; welche es gibt, sagt der Befehl deliveries"
                                .formatted(id)
                        : "Mit „%s“ beginnen %d Kennungen; bitte mehr davon angeben".formatted(id, found.size()));
    }
}
