/**
 * Delivered files become values: a source mapping says which cells mean what, labels are matched without guessing,
 * numbers are recomputed and protected, and a report accounts for every candidate.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "table", "observation"})
@NullMarked
package org.pegel.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
