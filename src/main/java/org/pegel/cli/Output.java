package org.pegel.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code --format}: a text for people or one JSON document for machines. */
@Command
final class Output {

    /** How an answer is written. */
    enum Format {
        TEXT,
        JSON;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(names = "--format", paramLabel = "text|json", defaultValue = "text", descriptionKey = "format")
    private Format format = Format.TEXT;

    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before anything else happens
    private CommandSpec command;

    /** Writes the document, or the text about it. */
    void write(Object document, Text text) {
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            out.println(Json.text(document));
        } else {
            text.writeTo(out);
        }
        out.flush();
    }

    /** What stands beside the answer: for people, on standard error. */
    void remark(String text) {
        PrintWriter err = command.commandLine().getErr();
        err.println(text);
        err.flush();
    }

    /** Fails as wrong use unless the file can be read. */
    void requireFile(Path file) {
        if (!Files.isReadable(file) || !Files.isRegularFile(file)) {
            throw wrongUse("Keine lesbare Datei: " + file);
        }
    }

    /** Wrong use that only shows while the command runs. */
    UserError wrongUse(String text) {
        return new UserError(Commands.WRONG_USE, text);
    }

    /** A text for people. */
    interface Text {
        void writeTo(PrintWriter out);
    }
}
