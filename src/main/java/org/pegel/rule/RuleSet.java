package org.pegel.rule;

import java.time.LocalDate;
import org.pegel.assessment.Assessor;
import org.pegel.catalogue.Catalogue;
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

    /**
     * Whether a rule may speak of single series of an indicator: neither is it about fields, levels or deliveries, nor is
     * it switched off.
     */
    public boolean speaksOfSeries(String ruleId, String indicator) {
        EngineRule rule = EngineRule.find(ruleId);
        return rule == null || (rule.isAboutSeries() && settings.of(indicator).isOn(rule));
    }

    /** The same with the targets and thresholds of one day, as if they had always been in force. */
    public RuleSet withLimitsOf(LocalDate day) {
        return new RuleSet(version, catalogue, targets.asOn(day), thresholds.asOn(day), rules, settings);
    }

    /** With the engine's own rules. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds, RuleSettings settings) {
        this(version, catalogue, targets, thresholds, RuleBase.engineRules(), settings);
    }

    /** With the engine's own rules and limits. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds) {
        this(version, catalogue, targets, thresholds, RuleSettings.DEFAULT);
    }
}
