/**
 * The database as a whole: backing it up, putting a backup back, moving to another one. Knows no table by name, so that
 * what later migrations add is kept too.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.pegel.upkeep;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
