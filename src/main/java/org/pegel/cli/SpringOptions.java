package org.pegel.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.UnmatchedArgumentException;

/** Options of Spring on a command, such as {@code --spring.datasource.url=…}: they have a dot in their name. */
final class SpringOptions {
    private SpringOptions() {}

    /**
     * What Spring is handed.
     *
     * @param unknown what the command itself does not know
     * @throws UnmatchedArgumentException when something else is among it
     */
    static String[] of(List<String> unknown, CommandLine command) {
        List<String> wrong =
                unknown.stream().filter(argument -> !isSprings(argument)).toList();
        if (!wrong.isEmpty()) {
            throw new UnmatchedArgumentException(command, wrong);
        }
        return unknown.toArray(String[]::new);
    }

    private static boolean isSprings(String argument) {
        return argument.equals("--debug") || argument.matches("--[\\w-]+\\.[^=]+(=.*)?");
    }
}
