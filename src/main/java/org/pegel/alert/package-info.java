/**
 * Findings over time: recorded, opened, changed, resolved. The memory of the early warning.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "rule"})
@NullMarked
package org.pegel.alert;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
