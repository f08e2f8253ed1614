package org.pegel.evaluation;

import org.pegel.intake.Sources;
import org.pegel.rule.RuleSet;

/** The rules in force. */
public interface ActiveRuleSet {

    /** The version in force now; the same object until another version takes its place. */
    RuleSet current();

    /** How the files of the sources are read, of the same version. */
    Sources sources();
}
