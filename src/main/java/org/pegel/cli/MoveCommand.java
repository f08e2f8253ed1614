package org.pegel.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.upkeep.DatabaseMove;
import org.pegel.upkeep.Login;
import org.pegel.upkeep.Move;
import org.pegel.upkeep.MoveRefusedException;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code move}: everything to another database. A password never stands on the command line, where others see it. */
@Command(name = "move", resourceBundle = Commands.BUNDLE, sortOptions = false)
final class MoveCommand extends SpringCommand {
    static final String USER = "PEGEL_TO_USERNAME";
    static final String PASSWORD = "PEGEL_TO_PASSWORD";

    private static final String INSTEAD = "Halten Sie ihn erst an: Was er während des Umzugs aufnähme, ginge verloren.";

    private final Services services;
    private final Map<String, String> environment;

    @Option(names = "--to", paramLabel = "URL", required = true, descriptionKey = "to")
    private String to = "";

    @Option(names = "--user", paramLabel = "NAME", descriptionKey = "user")
    private @Nullable String user;

    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "password-file")
    private @Nullable Path passwordFile;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
    private @Nullable Path data;

    @Mixin
    private Output output = new Output();

    MoveCommand(Services services, Map<String, String> environment) {
        this.services = services;
        this.environment = environment;
    }

    @Override
    public Integer call() {
        String[] arguments = springOptions();
        if (!to.startsWith("jdbc:postgresql:") && !to.startsWith("jdbc:h2:file:")) {
            throw output.wrongUse("--to: erlaubt ist jdbc:postgresql://RECHNER/DATENBANK oder jdbc:h2:file:DATEI.");
        }
        Login target = target();
        Move.Moved moved = services.run(
                new CommandFolders(null, data), arguments, INSTEAD, context -> move(context.getEnvironment(), target));
        output.write(moved, out -> {
            moved.rows().forEach((table, rows) -> out.println("  " + table + ": " + rows));
            out.println("Umgezogen nach %s: %d Zeilen in %d Tabellen; gezählt und verglichen, alles ist angekommen."
                    .formatted(target, moved.total(), moved.rows().size()));
            out.println("Die alte Datenbank bleibt, wie sie war. Pegel nimmt die neue mit --spring.datasource.url=… .");
        });
        return Commands.GOOD;
    }

    private Login target() {
        String name = user == null ? environment.getOrDefault(USER, "") : user;
        return new Login(
                to, name, passwordFile == null ? environment.getOrDefault(PASSWORD, "") : firstLine(passwordFile));
    }

    private String firstLine(Path file) {
        output.requireFile(file);
        try {
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw output.wrongUse("Keine lesbare Datei: " + file);
        }
    }

    private Move.Moved move(Environment configuration, Login target) {
        try {
            return DatabaseMove.run(
                    ConfiguredDatabase.login(configuration), target, table -> output.remark("… " + table));
        } catch (MoveRefusedException refused) {
            throw new UserError(Commands.PROBLEMS, "Nicht umgezogen. " + refused.reason());
        } catch (SQLException failed) {
            if (StartFailure.of(failed).isPresent()) {
                throw new IllegalStateException(failed);
            }
            throw new UserError(
                    Commands.PROBLEMS,
                    "Nicht umgezogen; die Datenbank %s ist, wie sie war. Sie sagt: %s"
                            .formatted(target, failed.getMessage()));
        }
    }
}
