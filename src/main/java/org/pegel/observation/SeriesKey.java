package org.pegel.observation;

/**
 * What identifies a series of values.
 *
 * @param indicator id of the indicator
 * @param district id of the district
 * @param group id of the group
 */
public record SeriesKey(String indicator, String district, String group) {
    @Override
    public String toString() {
        return indicator + "/" + district + "/" + group;
    }
}
