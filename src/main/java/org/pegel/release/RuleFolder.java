package org.pegel.release;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.CatalogueFiles;
import org.pegel.catalogue.KnownIds;
import org.pegel.intake.Sources;
import org.pegel.notification.Departments;
import org.pegel.release.check.FailingScenarios;
import org.pegel.release.check.WholeRuleSet;
import org.pegel.rule.RuleBook;
import org.pegel.rule.RuleSet;
import org.pegel.rule.RuleSettings;
import org.pegel.rule.SeverityTable;
import org.pegel.scenario.Scenario;
import org.pegel.scenario.Scenarios;
import org.pegel.table.Place;
import org.pegel.table.Problems;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/**
 * What the two folders say that people edit: {@code rules/} and {@code alerts-config/}.
 *
 * @param rules what evaluations judge with
 * @param sources how delivered files are read
 * @param departments who is told
 * @param scenarios what the rules must say about given series
 */
public record RuleFolder(RuleSet rules, Sources sources, Departments departments, List<Scenario> scenarios) {

    /**
     * Reads both folders and notes every problem in them.
     *
     * @param rules the folder of the rules
     * @param alerts the folder of the routes; absent when nobody is to be told
     * @param problems collects what is wrong; with an error among it the result must not be used
     */
    public static RuleFolder read(Path rules, @Nullable Path alerts, Problems problems) {
        RuleFiles files = RuleFiles.read(rules, alerts, problems);
        problems.throwIfErrors();
        Catalogue catalogue = CatalogueFiles.read(rules, problems);
        Targets targets = Targets.read(rules, catalogue, problems);
        Thresholds thresholds = Thresholds.read(rules, catalogue, problems);
        RuleSettings settings = RuleSettings.read(rules, catalogue, problems);
        SeverityTable severities = SeverityTable.read(rules, problems);
        Sources sources = Sources.read(rules, catalogue, problems);
        Departments departments = alerts == null ? Departments.nobody() : Departments.read(alerts, catalogue, problems);
        checkLeads(targets, departments, problems);
        Problems ofRules = new Problems();
        RuleBook book = RuleBook.read(rules, catalogue, departments.names(), ofRules);
        problems.addAll(ofRules.all());
        RuleSet ruleSet = new RuleSet(
                        files.version(), catalogue.with(sources.calendars()), targets, thresholds, settings)
                .with(severities, book);
        List<Scenario> scenarios = ofRules.hasErrors() ? unread(problems) : Scenarios.read(rules, ruleSet, problems);
        if (!problems.hasErrors()) {
            new WholeRuleSet(ruleSet, scenarios).check(problems);
        }
        return new RuleFolder(ruleSet, sources, departments, scenarios);
    }

    private static void checkLeads(Targets targets, Departments departments, Problems problems) {
        KnownIds known = new KnownIds("das Amt", departments.names().keySet(), problems);
        targets.all().forEach(target -> known.find(target.lead(), target.place()));
    }

    /** Against rules that could not be read they would only be found wrong themselves. */
    private static List<Scenario> unread(Problems problems) {
        problems.warning(
                Place.of("szenarien"), null, "gelesen werden sie erst, wenn die Fachregeln keinen Fehler haben", null);
        return List.of();
    }

    /**
     * Plays the scenarios and notes as an error each that fails. Not part of reading: what has been in force can be read
     * for ever, also by a Pegel that words a message in another way.
     */
    public void checkScenarios(Problems problems) {
        FailingScenarios.check(scenarios, problems);
    }

    /** Compiles the rules now, so that an evaluation need not wait for it. */
    void build() {
        rules.rules().build(rules.settings());
    }

    static void requireFolders(Path rules, @Nullable Path alerts, Problems problems) {
        requireFolder(rules, "zielsystem.yaml", problems);
        if (alerts != null) {
            requireFolder(alerts, "", problems);
        }
    }

    private static void requireFolder(Path folder, String file, Problems problems) {
        if (!Files.exists(folder.resolve(file))) {
            problems.error(
                    Place.of(folder.toString()),
                    null,
                    file.isEmpty() ? "Der Ordner fehlt." : "Der Ordner oder darin die Datei %s fehlt.".formatted(file),
                    "ein Ordner mit den Dateien aus docs/neue-kommune.md");
        }
    }
}
