package org.pegel.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A command that starts what Spring puts together: it takes Spring's options, such as {@code --spring.datasource.url=…},
 * too. They have a dot in their name.
 */
abstract class SpringCommand implements Callable<Integer> {

    @Unmatched
    private List<String> unknown = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else happens
    private CommandSpec command;

    /**
     * What Spring is handed: all that the command itself does not know.
     *
     * @throws UnmatchedArgumentException when something else is among it
     */
    final String[] springOptions() {
        List<String> wrong =
                unknown.stream().filter(argument -> !isSprings(argument)).toList();
        if (!wrong.isEmpty()) {
            throw new UnmatchedArgumentException(commandLine(), wrong);
        }
        return unknown.toArray(String[]::new);
    }

    final CommandLine commandLine() {
        return command.commandLine();
    }

    private static boolean isSprings(String argument) {
        return argument.equals("--debug") || argument.matches("--[\\w-]+\\.[^=]+(=.*)?");
    }
}
