/**
 * The skeleton of a rule set for a new municipality: what a delivered file seems to hold, written so that the file can be
 * taken in at once, with every guess and everything a person must decide marked. Judges nothing.
 */
@ApplicationModule(allowedDependencies = {"table", "catalogue", "intake"})
@NullMarked
package org.pegel.scaffold;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
