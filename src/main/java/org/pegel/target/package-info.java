/**
 * Ziel- und Schwellenwerte: scope, inheritance, effective dates.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "table"})
@NullMarked
package org.pegel.target;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
