/**
 * How unequal places and groups are: gaps, how a group spreads over the city, the Berlin index. Pure formulas on plain
 * numbers.
 */
@NamedInterface("disparity")
@NullMarked
package org.pegel.assessment.disparity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
