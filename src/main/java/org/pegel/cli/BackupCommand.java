package org.pegel.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.upkeep.AskedBackup;
import org.pegel.upkeep.Backups;
import org.pegel.upkeep.EmbeddedDatabase;
import org.pegel.upkeep.UnusableBackupException;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code backup}: one moment of the embedded database, by the service itself while it runs. */
@Command(name = "backup", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class BackupCommand extends SpringCommand {
    private final Services services;
    private final Clock clock;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Option(names = "--keep", paramLabel = "N", descriptionKey = "keep")
    private @Nullable Integer keep;

    @Mixin
    private Output output = new Output();

    BackupCommand(Services services, Clock clock) {
        this.services = services;
        this.clock = clock;
    }

    /** What is answered. */
    private record Document(String backup, List<String> deleted) {}

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        if (keep != null && keep < 1) {
            throw output.wrongUse("--keep %d: erlaubt ist eine Zahl ab 1.".formatted(keep));
        }
        Path backup = services.run(
                new CommandFolders(null, data), arguments, "", context -> backUp(context.getEnvironment()));
        List<String> deleted = deleteOld(backup);
        output.write(new Document(backup.toString(), deleted), out -> {
            out.println("Sicherung geschrieben und zur Probe gelesen: " + backup);
            deleted.forEach(old -> out.println("Ältere Sicherung gelöscht: " + old));
        });
        return Commands.GOOD;
    }

    private Path backUp(Environment configuration) {
        EmbeddedDatabase database = ConfiguredDatabase.embedded(configuration);
        if (!database.exists()) {
            throw new UserError(Commands.PROBLEMS, "Es gibt noch keine Datenbank: " + database);
        }
        Path folder = Path.of(configuration.getProperty("pegel.backups", "sicherungen"));
        try {
            return database.isInUse() ? AskedBackup.of(database) : new Backups(database, folder, clock).write();
        } catch (UnusableBackupException failed) {
            throw new UserError(Commands.PROBLEMS, failed.reason());
        } catch (SQLException | IOException failed) {
            throw new UserError(Commands.PROBLEMS, "Die Sicherung ist nicht gelungen: " + failed.getMessage());
        }
    }

    private List<String> deleteOld(Path backup) {
        Path folder = backup.getParent();
        if (keep == null || folder == null) {
            return List.of();
        }
        try {
            return Backups.keepNewest(folder, keep).stream().map(Path::toString).toList();
        } catch (IOException failed) {
            throw new UserError(
                    Commands.PROBLEMS,
                    "Die Sicherung ist geschrieben (%s), ältere ließen sich nicht löschen: %s"
                            .formatted(backup, failed.getMessage()));
        }
    }
}
