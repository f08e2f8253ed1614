package org.pegel.rule;

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
 * @param limits the numbers the rules compare with
 */
public record RuleSet(
        String version, Catalogue catalogue, Targets targets, Thresholds thresholds, RuleBase rules, Limits limits) {

    /** With the engine's own rules and limits. */
    public RuleSet(String version, Catalogue catalogue, Targets targets, Thresholds thresholds) {
        this(version, catalogue, targets, thresholds, RuleBase.engineRules(), Limits.DEFAULT);
    }
}
