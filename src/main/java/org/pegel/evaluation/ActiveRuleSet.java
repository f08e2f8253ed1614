package org.pegel.evaluation;

import org.pegel.rule.RuleSet;

/** The rules in force. */
public interface ActiveRuleSet {

    /** The version in force now; the same object until another version takes its place. */
    RuleSet current();
}
