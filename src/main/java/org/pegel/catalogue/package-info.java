/**
 * What is watched: indicators, fields of action, monitorings, districts, levels, groups, periods, events.
 */
@ApplicationModule(allowedDependencies = {"table"})
@NullMarked
package org.pegel.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
