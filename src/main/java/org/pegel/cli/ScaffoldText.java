package org.pegel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pegel.intake.FileReport;
import org.pegel.scaffold.Decision;
import org.pegel.scaffold.Scaffolding;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What {@code scaffold} found and wrote, and how to go on, in the language of the screen. */
final class ScaffoldText {
    private static final int LONGEST_HEADER = 60;
    private static final ResourceBundleMessageSource BUNDLE = new ResourceBundleMessageSource();

    static {
        BUNDLE.setBasename("org/pegel/cli/scaffold");
        BUNDLE.setDefaultEncoding("UTF-8");
        BUNDLE.setFallbackToSystemLocale(false);
        BUNDLE.setAlwaysUseMessageFormat(true);
    }

    private final Locale locale;
    private final PrintWriter out;

    ScaffoldText(Locale locale, PrintWriter out) {
        this.locale = locale;
        this.out = out;
    }

    void write(Scaffolding found, Path file, Path rules, FileReport trial, List<String> next) {
        say("written", rules, file.getFileName(), found.files().size());
        out.println();
        say("found.municipality", found.municipality());
        say("found.districts", found.districts(), String.join(", ", found.levels()));
        say("found.indicators", found.indicators(), found.groups());
        say("found.newest", found.newest());
        say("found.columns", columns(found));
        say(
                "trial",
                trial.rows(),
                trial.accepted() + trial.unchanged(),
                trial.missing(),
                trial.rejected(),
                trial.filtered());
        out.println();
        say("decide");
        List<Decision> decisions = found.decisions();
        for (int i = 0; i < decisions.size(); i++) {
            Decision decision = decisions.get(i);
            out.println("  " + (i + 1) + ". " + text("decide." + decision.kind(), subject(decision)) + "  ["
                    + decision.file() + "]");
        }
        out.println();
        say("next", found.firstIndicator());
        for (String command : next) {
            out.println("  " + command);
        }
    }

    private static Object subject(Decision decision) {
        return decision.isNumber() ? Integer.valueOf(decision.subject()) : decision.subject();
    }

    private static String columns(Scaffolding found) {
        return found.columns().entrySet().stream()
                .map(column -> column.getKey() + " ← „" + shortened(column.getValue()) + "“")
                .collect(Collectors.joining(", "));
    }

    private static String shortened(String header) {
        return header.length() <= LONGEST_HEADER ? header : header.substring(0, LONGEST_HEADER) + "…";
    }

    private void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    private String text(String key, Object... arguments) {
        Object[] texts = new Object[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i] instanceof Number ? arguments[i] : String.valueOf(arguments[i]);
        }
        return BUNDLE.getMessage(key, texts, locale);
    }
}
