/**
 * How much a threshold finding matters ({@code bewertung.csv}): a table that policy staff write, read and checked as a
 * whole. Its cells are words from closed lists; nothing in them is ever executed.
 */
@NamedInterface("severity")
@NullMarked
package org.pegel.rule.severity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
