/**
 * Values: series, revisions, the states of a delivery, and the interface of the store that keeps them.
 */
@ApplicationModule(allowedDependencies = {"catalogue"})
@NullMarked
package org.pegel.observation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
