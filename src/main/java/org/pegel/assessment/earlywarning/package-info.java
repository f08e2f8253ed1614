/**
 * How likely a value crosses a limit within the next years, learned from what the same kind of value did before in all
 * districts of a level. Pure, on arrays; larger is worse throughout.
 */
@NullMarked
package org.pegel.assessment.earlywarning;

import org.jspecify.annotations.NullMarked;
