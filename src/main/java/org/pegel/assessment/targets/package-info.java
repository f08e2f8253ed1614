/**
 * The formulas of target tracking, on plain numbers: weather symbols of the Statistisches Bundesamt, growth rates of
 * Eurostat, paths with milestones, the time to a target. What they are asked about, and in which words they answer, is
 * decided in {@code assessment}.
 */
@NullMarked
package org.pegel.assessment.targets;

import org.jspecify.annotations.NullMarked;
