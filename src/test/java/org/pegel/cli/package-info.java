/** What somebody types, and what stands on the screen afterwards. */
@NullMarked
package org.pegel.cli;

import org.jspecify.annotations.NullMarked;
