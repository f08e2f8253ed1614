/**
 * Documents: what Pegel says of itself in one piece. The JSON documents of the contract that commands and the API share,
 * and the summary of what is loaded, found and owed.
 */
@ApplicationModule
@NullMarked
package org.pegel.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
