package org.pegel.catalogue;

import java.util.List;

/**
 * Several indicators of disadvantage that are put together into one index of the districts of a level, after Berlin's
 * Monitoring Soziale Stadtentwicklung: status and dynamics. Which way of an indicator is the worse one, its direction says.
 *
 * @param id stable id
 * @param name as people read it, German
 * @param level id of the level
 * @param indicators ids of the indicators, at least two, all measured there in the same rhythm
 * @param years over so many years the dynamics are measured
 */
public record CompositeIndex(String id, String name, String level, List<String> indicators, int years) {

    public CompositeIndex {
        indicators = List.copyOf(indicators);
    }
}
