package org.pegel.rule;

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

    /** With the engine's own rules. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds, RuleSettings settings) {
        this(version, catalogue, targets, thresholds, RuleBase.engineRules(), settings);
    }

    /** With the severities that the city gives to threshold findings. */
    public RuleSet with(SeverityTable severities) {
        return new RuleSet(version, catalogue, targets, thresholds, RuleBase.of(severities), settings);
    }

    /** With the engine's own rules and limits. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds) {
        this(version, catalogue, targets, thresholds, RuleSettings.DEFAULT);
    }
}
