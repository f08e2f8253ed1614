/**
 * The database: JDBC adapters for the interfaces that other rooms declare. Its SQL is what H2 and PostgreSQL both take,
 * but for the views for dashboards, which only PostgreSQL has.
 */
@ApplicationModule(
        allowedDependencies = {
            "catalogue",
            "observation",
            "target",
            "assessment",
            "rule",
            "alert",
            "evaluation",
            "notification",
            "release"
        })
@NullMarked
package org.pegel.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
