/**
 * The rules as a whole: read from their folders, checked together, written as drafts, approved by a second person, tried on
 * the past, in force as one version. (Deliveries are released in {@code evaluation}.)
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
            "rule::severity",
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
