package org.pegel.cli;

import java.io.PrintWriter;
import org.pegel.table.InvalidFilesException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** What stands on the screen when a command could not finish. Only our own bugs show a stack trace. */
final class Failures implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        int code = Commands.PROBLEMS;
        if (failure instanceof UserError error) {
            err.println(error.text());
            code = error.code();
        } else if (failure instanceof InvalidFilesException invalid) {
            ProblemText.write(invalid.problems(), err);
        } else {
            err.println("Das hätte nicht geschehen dürfen, bitte melden:");
            failure.printStackTrace(err);
        }
        err.flush();
        return code;
    }
}
