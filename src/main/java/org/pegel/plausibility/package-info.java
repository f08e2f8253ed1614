/**
 * What a person should know of a delivery before it is released: how it fits what stands already. Pure: compares and says,
 * changes nothing.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "observation", "assessment"})
@NullMarked
package org.pegel.plausibility;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
