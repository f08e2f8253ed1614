/**
 * The database: JDBC adapters for the interfaces that other rooms declare. Its SQL is what H2 and PostgreSQL both take.
 */
@ApplicationModule(
        allowedDependencies = {"catalogue", "observation", "rule", "alert", "evaluation", "notification", "release"})
@NullMarked
package org.pegel.store;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
