package org.pegel.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code --help}, for every command. */
@Command
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            descriptionKey = "help")
    private boolean asked;
}
