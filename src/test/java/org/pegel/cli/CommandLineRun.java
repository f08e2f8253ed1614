package org.pegel.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Stream;
import org.pegel.Pegel;
import picocli.CommandLine.Command;

/**
 * One call of the command line, within this process.
 *
 * @param code what the process would exit with
 * @param out standard output
 * @param err standard error
 */
public record CommandLineRun(int code, String out, String err) {
    static final Path TOWN = Path.of("src/test/resources/org/pegel/cli/kleinstadt");
    static final Path GOLDEN = Path.of("src/test/resources/org/pegel/cli/golden");

    private static final Clock MIDSUMMER = Clock.fixed(Instant.parse("2026-06-30T10:00:00Z"), ZoneOffset.UTC);

    public static CommandLineRun of(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[args.length];
        for (int i = 0; i < args.length; i++) {
            words[i] = args[i].toString();
        }
        int code = Commands.run(Pegel.class, MIDSUMMER, new PrintWriter(out), new PrintWriter(err), words);
        return new CommandLineRun(code, out.toString(), err.toString());
    }

    /** Every command that can be typed, one within another after its name, whether the help speaks of it or not. */
    public static Stream<String> commands() {
        return Arrays.stream(Commands.class.getAnnotation(Command.class).subcommands())
                .flatMap(command -> commands("", command));
    }

    private static Stream<String> commands(String before, Class<?> type) {
        Command command = type.getAnnotation(Command.class);
        String name = before + command.name();
        return command.subcommands().length == 0
                ? Stream.of(name)
                : Arrays.stream(command.subcommands()).flatMap(inner -> commands(name + " ", inner));
    }
}
