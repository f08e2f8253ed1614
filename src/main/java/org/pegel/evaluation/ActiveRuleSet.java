package org.pegel.evaluation;

import java.time.Instant;
import org.pegel.intake.Sources;
import org.pegel.rule.RuleSet;

/** The rules in force. Another version takes their place as a whole, between two questions. */
public interface ActiveRuleSet {

    /** The version in force now; the same object until another version takes its place. */
    RuleSet current();

    /** How the files of the sources are read, of the same version. */
    Sources sources();

    /**
     * The version that the database names as the one in force. Where this process lacks it, because another one has put it
     * in force, it is fetched first. Only with this one alerts may be changed.
     */
    default RuleSet inForce() {
        return current();
    }

    /** What the version in force is called where it is the reason for something: German, such as {@code Fassung 12}. */
    default String name() {
        return "Fassung " + current().version();
    }

    /** How it went when the folders of the rules were last read. */
    default Reload lastReload() {
        return Reload.NONE;
    }

    /**
     * A reading of the folders.
     *
     * @param good whether what stands there can be used
     * @param goodAt when what stood there could last be used
     */
    record Reload(boolean good, Instant goodAt) {
        /** Never read again since the beginning. */
        public static final Reload NONE = new Reload(true, Instant.EPOCH);
    }
}
