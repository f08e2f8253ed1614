package org.pegel.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Series;
import org.pegel.target.Target;
import org.pegel.target.Threshold;

/**
 * What bears on a series from outside.
 *
 * @param events what happened to it
 * @param threshold its threshold on the evaluation day; absent when there is none
 * @param gapThresholds its thresholds on gaps to the city or other groups on that day
 * @param targets its targets on the evaluation day, in the order of the file; of several target years the next one
 * @param city the city's series of the same indicator, group and kind of period; absent when there is none
 * @param cityEvents what happened to that one
 */
record Setting(
        SeriesEvents events,
        @Nullable Threshold threshold,
        List<Threshold> gapThresholds,
        List<Target> targets,
        @Nullable Series city,
        SeriesEvents cityEvents) {}
