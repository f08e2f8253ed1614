package org.pegel.rule;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
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

    /** The same rules with other numbers to judge by. */
    public RuleSet with(Targets otherTargets, Thresholds otherThresholds, RuleSettings otherSettings) {
        return new RuleSet(version, catalogue, otherTargets, otherThresholds, rules, otherSettings);
    }

    /** The Kennungen of all rules that can speak, those that are switched off too. */
    public Set<String> ruleIds() {
        return Arrays.stream(EngineRule.values()).map(EngineRule::id).collect(Collectors.toCollection(TreeSet::new));
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
