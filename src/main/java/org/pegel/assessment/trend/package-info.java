/**
 * Tests of a trend and of a signal in short series, on plain arrays. Pure; what is not defined is absent, never 0 or NaN.
 */
@NullMarked
package org.pegel.assessment.trend;

import org.jspecify.annotations.NullMarked;
