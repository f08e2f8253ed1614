package org.pegel.scaffold;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.pegel.catalogue.Period;

/**
 * What was found in a file and written from it.
 *
 * @param municipality its name, guessed
 * @param indicators number of indicators
 * @param districts number of districts, the city included
 * @param levels their names, the city's level first
 * @param groups number of groups, everybody included
 * @param newest the newest period of any indicator, as files write it
 * @param columns what was taken from which column: the mapping's key to the header
 * @param decisions what a person must decide
 * @param files what was written, below the folder
 * @param firstIndicator id of the first indicator, to begin with
 * @param firstLevel id of the level of its districts
 */
public record Scaffolding(
        String municipality,
        int indicators,
        int districts,
        List<String> levels,
        int groups,
        String newest,
        Map<String, String> columns,
        List<Decision> decisions,
        List<String> files,
        String firstIndicator,
        String firstLevel) {

    static Scaffolding of(Skeleton skeleton, List<String> files) {
        Skeleton.Indicator first = skeleton.indicators().get(0);
        List<String> levels = List.copyOf(first.rhythms().keySet());
        return new Scaffolding(
                skeleton.municipality(),
                skeleton.indicators().size(),
                skeleton.districts().size(),
                skeleton.levels().stream().map(Skeleton.Level::name).toList(),
                skeleton.groups().size(),
                skeleton.indicators().stream()
                        .map(Skeleton.Indicator::newest)
                        .max(Comparator.comparing(Period::end))
                        .map(Period::toString)
                        .orElseThrow(),
                skeleton.mapping().shape().said(),
                skeleton.decisions(),
                files,
                first.id(),
                levels.get(levels.size() - 1));
    }
}
