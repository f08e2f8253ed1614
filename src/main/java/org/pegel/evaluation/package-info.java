/**
 * The use case: one run from values to alerts. Scope, passes, transaction, lock, schedule.
 */
@ApplicationModule(
        allowedDependencies = {
            "table",
            "catalogue",
            "observation",
            "intake",
            "target",
            "assessment",
            "plausibility",
            "rule",
            "alert"
        })
@NullMarked
package org.pegel.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
