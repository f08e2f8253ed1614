/**
 * Rules: from assessments to findings, by Drools. The only room that knows the engine.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "table", "target", "assessment", "assessment::disparity"})
@NullMarked
package org.pegel.rule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
