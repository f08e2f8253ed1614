package org.pegel.report;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.pegel.intake.FileReport;
import org.pegel.scaffold.Scaffolding;

/**
 * What {@code scaffold --format json} prints.
 *
 * @param rules the folder written
 * @param files what lies in it
 * @param found what the file seems to hold
 * @param decisions what a person must decide
 * @param trial what an import with these rules would do
 * @param next commands that go on from here
 */
public record ScaffoldDocument(
        String rules, List<String> files, Found found, List<Open> decisions, FileReport trial, List<String> next) {

    /**
     * What the file seems to hold.
     *
     * @param municipality its name, guessed
     * @param levels names of levels, the city's first
     * @param districts number of districts, the city included
     * @param indicators number of indicators
     * @param groups number of groups, everybody included
     * @param newest the newest period
     * @param columns key of the mapping to the header it was taken from
     */
    public record Found(
            String municipality,
            List<String> levels,
            int districts,
            int indicators,
            int groups,
            String newest,
            Map<String, String> columns) {}

    /**
     * Something open.
     *
     * @param kind what it is about
     * @param file where it is decided, below the folder
     * @param subject what it is about in particular; blank when there is nothing more to say
     */
    public record Open(String kind, String file, String subject) {}

    /** @param next commands that go on from here */
    public static ScaffoldDocument of(Scaffolding written, Path rules, FileReport trial, List<String> next) {
        return new ScaffoldDocument(
                rules.toString(),
                written.files(),
                new Found(
                        written.municipality(),
                        written.levels(),
                        written.districts(),
                        written.indicators(),
                        written.groups(),
                        written.newest(),
                        written.columns()),
                written.decisions().stream()
                        .map(decision -> new Open(
                                decision.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                                decision.file(),
                                decision.subject()))
                        .toList(),
                trial,
                next);
    }
}
