package org.pegel.scaffold;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Period;

/**
 * The skeleton of a rule set, ready to be written.
 *
 * @param source id of the source that the file belongs to
 * @param file name of the file
 * @param municipality its name, guessed
 * @param levels the city's level first
 * @param districts the city first
 * @param groups the group of everybody first
 * @param fields at least one
 * @param indicators in the order of the file
 * @param mapping how the file is read
 * @param decisions what a person must decide
 */
record Skeleton(
        String source,
        String file,
        String municipality,
        List<Level> levels,
        List<District> districts,
        List<Named> groups,
        List<Named> fields,
        List<Indicator> indicators,
        Draft mapping,
        List<Decision> decisions) {

    /** Something with an id and a name. */
    record Named(String id, String name) {}

    /**
     * A level.
     *
     * @param label what the file calls it; blank when it does not
     */
    record Level(String id, String name, String plural, String label) {}

    /**
     * A district.
     *
     * @param aliases further names, such as the label in the file
     */
    record District(String id, String name, List<String> aliases, String level) {}

    /**
     * An indicator.
     *
     * @param rhythms by level, as rules write them
     * @param newest the newest period
     * @param spread the period of the tenths; absent without numbers of districts
     * @param low a tenth of the districts lies below it; absent when there are too few
     * @param high a tenth of the districts lies above it; absent when there are too few
     */
    record Indicator(
            String id,
            String name,
            String field,
            String unit,
            int decimals,
            Map<String, String> rhythms,
            List<String> groups,
            Period newest,
            @Nullable Period spread,
            @Nullable Double low,
            @Nullable Double high) {}

    /**
     * What the mapping says beside the layout.
     *
     * @param shape the layout
     * @param sheets sheets that are left out
     * @param constants role to what all rows say, ids for all but the period
     * @param indicators ids of the indicators by label
     * @param groups labels to ids where the name does not tell
     * @param levels labels to ids where the name does not tell
     * @param leftOut labels of districts whose rows are left out
     * @param decimalMark absent when the numbers tell themselves
     */
    record Draft(
            Shape shape,
            List<String> sheets,
            Map<String, String> constants,
            Map<String, String> indicators,
            Map<String, String> groups,
            Map<String, String> levels,
            List<String> leftOut,
            @Nullable String decimalMark) {}
}
