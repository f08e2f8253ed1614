package org.pegel.alert;

/**
 * The data set that a Bestandsaufnahme takes stock of, and that one changed value dirties as a whole: an indicator on a
 * level, with all its districts, groups and periods.
 *
 * @param indicator id of the indicator
 * @param level id of the level
 */
public record Cohort(String indicator, String level) {}
