/**
 * What Prometheus sees: the domain's series as one snapshot per evaluation, and the service's own.
 */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "observation",
            "intake",
            "target",
            "assessment",
            "rule",
            "alert",
            "evaluation",
            "notification"
        })
@NullMarked
package org.pegel.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
