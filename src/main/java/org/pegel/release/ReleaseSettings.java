package org.pegel.release;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How rules change ({@code pegel.release.…}).
 *
 * @param mode which of the two is the truth
 * @param interval how often to look into the folders
 * @param quiet so long nobody must have written there
 */
@ConfigurationProperties("pegel.release")
record ReleaseSettings(
        @DefaultValue("folder") Mode mode, @DefaultValue("2s") Duration interval, @DefaultValue("3s") Duration quiet) {

    /** Where changes come from. */
    enum Mode {
        /** What stands in the folders holds as soon as it passes the check. */
        FOLDER,
        /** What two persons have agreed on holds. */
        DATABASE
    }
}
