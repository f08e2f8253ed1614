package org.pegel.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Set;
import org.pegel.catalogue.Period;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What can be typed after {@code java -jar pegel.jar}. A command does one thing and exits: 0 good, 1 problems found, 2
 * wrong use. Documents go to standard output, everything else to standard error, both in UTF-8.
 */
@Command(
        name = "pegel",
        resourceBundle = Commands.BUNDLE,
        subcommands = {
            ServeCommand.class,
            CheckCommand.class,
            TestCommand.class,
            TableCommand.class,
            ImportCommand.class,
            AssessCommand.class,
            EvaluateCommand.class,
            BacktestCommand.class,
            ExportOpenmetricsCommand.class,
            DeliveriesCommand.class,
            PreviewCommand.class,
            RevisionsCommand.class,
            ReleaseCommand.class,
            RefuseCommand.class,
            WithdrawCommand.class,
            ScaffoldCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            MoveCommand.class
        },
        sortOptions = false,
        versionProvider = Version.class)
public final class Commands {
    static final String BUNDLE = "org.pegel.cli.commands";
    static final int GOOD = 0;
    static final int PROBLEMS = 1;
    static final int WRONG_USE = 2;
    /** The service has started and goes on when the command line is done. */
    static final int RUNNING = -1;

    private static final Set<String> FOR_PEOPLE = Set.of("-h", "--help", "-V", "--version");

    private Commands() {}

    /**
     * Runs a command; ends the process unless it goes on as a service.
     *
     * @param application the class that Spring starts from
     */
    public static void main(Class<?> application, String... args) {
        PrintWriter out = utf8(FileDescriptor.out);
        PrintWriter err = utf8(FileDescriptor.err);
        int code = run(application, Clock.system(ZoneId.systemDefault()), out, err, args);
        out.flush();
        err.flush();
        if (code != RUNNING) {
            System.exit(code);
        }
    }

    private static PrintWriter utf8(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static int run(Class<?> application, Clock clock, PrintWriter out, PrintWriter err, String... args) {
        Services services = new Services(application, err);
        if (isServe(args)) {
            return services.serve(withoutItsName(args));
        }
        return explained(new CommandLine(new Commands(), new Factory(services, clock)))
                .setOut(out)
                .setErr(err)
                .registerConverter(Period.class, new PeriodConverter())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(new WrongUse())
                .setExecutionExceptionHandler(new Failures())
                .execute(args);
    }

    /** Every command has its help, the whole its version. */
    private static CommandLine explained(CommandLine line) {
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .addOption(help()));
        line.getCommandSpec().addOption(help());
        line.getCommandSpec()
                .addOption(OptionSpec.builder("-V", "--version")
                        .versionHelp(true)
                        .arity("0")
                        .descriptionKey("version")
                        .build());
        return line;
    }

    private static OptionSpec help() {
        return OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .arity("0")
                .descriptionKey("help")
                .build();
    }

    /** Nothing, or only options, means {@code serve} too; then the parser need not even be loaded. */
    private static boolean isServe(String[] args) {
        return Arrays.stream(withoutItsName(args)).allMatch(arg -> arg.startsWith("-") && !FOR_PEOPLE.contains(arg));
    }

    private static String[] withoutItsName(String[] args) {
        boolean named = args.length > 0 && args[0].equals("serve");
        return named ? Arrays.copyOfRange(args, 1, args.length) : args;
    }

    /** Commands that need the service's parts are handed the way to start them. */
    private record Factory(Services services, Clock clock) implements CommandLine.IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (type == AssessCommand.class) {
                return type.cast(new AssessCommand(clock));
            }
            if (type == ScaffoldCommand.class) {
                return type.cast(new ScaffoldCommand(clock));
            }
            if (type == ServeCommand.class) {
                return type.cast(new ServeCommand(services));
            }
            if (type == ImportCommand.class) {
                return type.cast(new ImportCommand(services, clock));
            }
            if (type == CheckCommand.class) {
                return type.cast(new CheckCommand(services));
            }
            if (type == EvaluateCommand.class) {
                return type.cast(new EvaluateCommand(services));
            }
            if (type == BacktestCommand.class) {
                return type.cast(new BacktestCommand(services));
            }
            if (type == ExportOpenmetricsCommand.class) {
                return type.cast(new ExportOpenmetricsCommand(services));
            }
            if (DatabaseCommand.class.isAssignableFrom(type)) {
                return type.getDeclaredConstructor(Services.class).newInstance(services);
            }
            if (type == BackupCommand.class) {
                return type.cast(new BackupCommand(services, clock));
            }
            if (type == RestoreCommand.class) {
                return type.cast(new RestoreCommand(services, clock));
            }
            if (type == MoveCommand.class) {
                return type.cast(new MoveCommand(services, System.getenv()));
            }
            return CommandLine.defaultFactory().create(type);
        }
    }
}
