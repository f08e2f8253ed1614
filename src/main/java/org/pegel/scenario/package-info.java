/**
 * Scenarios: what the rules must say about given series, "nothing" included. Written by policy staff
 * ({@code szenarien/*.yaml}), played through the real assessment and the real rules.
 */
@ApplicationModule(allowedDependencies = {"catalogue", "table", "observation", "target", "assessment", "rule"})
@NullMarked
package org.pegel.scenario;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
