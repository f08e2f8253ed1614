/**
 * How sure a number of a small place is: intervals of shares and rates, the funnel around the city, and what a table gives
 * away of its hidden cells. Pure formulas on plain numbers.
 */
@NullMarked
package org.pegel.assessment.smallnumbers;

import org.jspecify.annotations.NullMarked;
