package org.pegel.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.rule.sentence.Speaks;
import org.pegel.target.Targets;
import org.pegel.target.Thresholds;

/**
 * Everything an evaluation judges with, as one version. Immutable.
 *
 * @param version hash of the content it was read from; names the version in findings and alerts
 * @param catalogue what is watched
 * @param targets Zielwerte
 * @param thresholds Schwellenwerte
 * @param rules the compiled rules
 * @param settings which of them speak, and the numbers that they compare with
 */
public record RuleSet(
        String version,
        Catalogue catalogue,
        Targets targets,
        Thresholds thresholds,
        RuleBase rules,
        RuleSettings settings) {

    /** Computes the numbers that the rules judge. */
    public Assessor assessor() {
        return new Assessor(catalogue, targets, thresholds, settings::requirements);
    }

    /** Whether a rule speaks of single series, not of fields, levels or deliveries, and is not switched off everywhere. */
    public boolean isAboutSeries(String ruleId) {
        EngineRule engines = EngineRule.find(ruleId);
        if (engines != null) {
            return engines.isAboutSeries()
                    && catalogue.indicators().keySet().stream()
                            .anyMatch(indicator -> settings.of(indicator).isOn(engines));
        }
        PolicyRule rule = rules.book().find(ruleId);
        return rule != null && rule.speaks() == Speaks.OF_SERIES;
    }

    /** Whether a rule may speak of a series. */
    public boolean speaksOf(String ruleId, Subject.OfSeries series) {
        EngineRule engines = EngineRule.find(ruleId);
        if (engines != null) {
            return engines.isAboutSeries() && settings.of(series.indicator()).isOn(engines);
        }
        PolicyRule rule = rules.book().find(ruleId);
        return rule != null
                && rule.speaks() == Speaks.OF_SERIES
                && rule.scope().includes(series.indicator(), catalogue.district(series.district()), series.group());
    }

    /** The earlier Kennungen whose alerts a rule goes on with. */
    public List<String> replaced(String ruleId) {
        PolicyRule rule = rules.book().find(ruleId);
        return rule == null ? List.of() : rule.replaces();
    }

    /** The same rules with other numbers to judge by. */
    public RuleSet with(Targets otherTargets, Thresholds otherThresholds, RuleSettings otherSettings) {
        return new RuleSet(version, catalogue, otherTargets, otherThresholds, rules, otherSettings);
    }

    /** The same with what was in force on a day (targets, thresholds, rules of policy staff), as if it always had been. */
    public RuleSet asOn(LocalDate day) {
        return new RuleSet(version, catalogue, targets.asOn(day), thresholds.asOn(day), rules.asOn(day), settings);
    }

    /** The Kennungen of all rules that can speak, those that are switched off too. */
    public Set<String> ruleIds() {
        Set<String> ids = EngineRule.ids();
        ids.addAll(rules.book().ids());
        return ids;
    }

    /** With the engine's own rules. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds, RuleSettings settings) {
        this(version, catalogue, targets, thresholds, RuleBase.engineRules(), settings);
    }

    /** With the severities that the city gives to threshold findings, and the rules of its policy staff. */
    public RuleSet with(SeverityTable severities, RuleBook book) {
        RuleBase with = RuleBase.of(severities, book, catalogue);
        return new RuleSet(version, catalogue, targets, thresholds, with, settings);
    }

    /** With the engine's own rules and limits. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds) {
        this(version, catalogue, targets, thresholds, RuleSettings.DEFAULT);
    }
}
