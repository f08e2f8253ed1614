/**
 * The commands: what somebody types, and what stands on the screen afterwards. Parses, calls the rooms, prints; decides
 * nothing.
 */
@ApplicationModule
@NullMarked
package org.pegel.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
