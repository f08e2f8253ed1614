package org.pegel.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import picocli.CommandLine.UnmatchedArgumentException;

/** Options of Spring on a command, such as {@code --spring.datasource.url=…}: they have a dot in their name. */
@Command
final class SpringOptions {
    @Unmatched
    private List<String> unknown = new ArrayList<>();

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else happens
    private CommandSpec command;

    /** What Spring is handed; anything else that was typed is wrong use. */
    String[] arguments() {
        List<String> wrong =
                unknown.stream().filter(argument -> !isSprings(argument)).toList();
        if (!wrong.isEmpty()) {
            CommandLine line = command.commandLine();
            throw new UnmatchedArgumentException(line, wrong);
        }
        return unknown.toArray(String[]::new);
    }

    private static boolean isSprings(String argument) {
        return argument.equals("--debug") || argument.matches("--[\\w-]+\\.[^=]+(=.*)?");
    }
}
