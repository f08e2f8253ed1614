package org.pegel.observation;

/**
 * All series of an indicator in a district, whatever their group.
 *
 * @param indicator id of the indicator
 * @param district id of the district
 */
public record SeriesRef(String indicator, String district) {}
