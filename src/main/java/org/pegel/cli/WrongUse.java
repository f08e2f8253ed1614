package org.pegel.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what was typed wrongly, what is allowed, and where to read on. */
final class WrongUse implements IParameterExceptionHandler {
    @Override
    public int handleParseException(ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        PrintWriter err = command.getErr();
        err.println(text(wrong));
        err.println("Hilfe: " + command.getCommandSpec().qualifiedName() + " --help");
        err.flush();
        return Commands.WRONG_USE;
    }

    private static String text(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return "Es fehlt: "
                    + missing.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", "));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "Unbekannt: " + String.join(" ", unmatched.getUnmatched()) + suggestions(unmatched);
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return "Mehrfach angegeben: " + name(twice.getOverwritten());
        }
        @Nullable ArgSpec argument = wrong.getArgSpec();
        @Nullable String value = wrong.getValue();
        if (argument != null && value != null) {
            return "„%s“ passt nicht zu %s; erlaubt: %s".formatted(value, name(argument), allowed(argument));
        }
        return String.valueOf(wrong.getMessage());
    }

    private static String suggestions(UnmatchedArgumentException unmatched) {
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : "; meinten Sie " + String.join(" oder ", suggestions) + "?";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String allowed(ArgSpec argument) {
        return argument.type() == Period.class
                ? Period.ALLOWED
                : argument.paramLabel().replace("|", " oder ");
    }
}
