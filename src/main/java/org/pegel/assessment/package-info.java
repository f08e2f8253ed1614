/**
 * The numbers of a series at a period: change, run, stage, target status, distance to the city. Pure.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "observation", "target"})
@NullMarked
package org.pegel.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
