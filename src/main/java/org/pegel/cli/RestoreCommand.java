package org.pegel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.pegel.upkeep.EmbeddedDatabase;
import org.pegel.upkeep.Restore;
import org.pegel.upkeep.UnusableBackupException;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code restore}: puts a backup in the place of the embedded database. */
@Command(name = "restore", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class RestoreCommand extends SpringCommand {
    private final Services services;
    private final Clock clock;

    @Parameters(paramLabel = "FILE", descriptionKey = "file")
    private Path file = Path.of("");

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Mixin
    private Output output = new Output();

    RestoreCommand(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** What is answered. */
    private record Document(String database, @Nullable String replaced) {}

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        output.requireFile(file);
        Document done = services.run(
                new CommandFolders(null, data), arguments, "", context -> restore(context.getEnvironment()));
        output.write(done, out -> {
            out.println("Die Sicherung ist zurückgespielt: " + done.database());
            if (done.replaced() != null) {
                out.println("Die ersetzte Datenbank liegt daneben: " + done.replaced());
            }
        });
        return Commands.GOOD;
    }

    private Document restore(Environment configuration) {
        EmbeddedDatabase database = ConfiguredDatabase.embedded(configuration);
        if (database.exists() && database.isInUse()) {
            throw new UserError(
                    Commands.PROBLEMS,
                    "Die Datenbank wird gerade von einem laufenden Pegel (serve) benutzt. Halten Sie ihn erst an.");
        }
        try {
            Path replaced = Restore.run(file, database, clock);
            return new Document(database.toString(), replaced == null ? null : replaced.toString());
        } catch (UnusableBackupException refused) {
            throw new UserError(
                    Commands.PROBLEMS, "Nicht zurückgespielt, es bleibt alles, wie es ist. " + refused.reason());
        } catch (IOException failed) {
            throw new UserError(Commands.PROBLEMS, "Nicht zurückgespielt, es bleibt alles, wie es ist: " + failed);
        }
    }
}
