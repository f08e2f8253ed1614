/**
 * The rules as a whole: read from their folders, checked together, in force as one version.
 */
@ApplicationModule(
        allowedDependencies = {
            "table",
            "catalogue",
            "observation",
            "intake",
            "target",
            "assessment",
            "rule",
            "rule::sentence",
            "scenario",
            "alert",
            "evaluation",
            "backtest",
            "notification"
        })
@NullMarked
package org.pegel.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
