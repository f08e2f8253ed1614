package org.pegel.target;

/**
 * Zwischenziel: what a path asks for in a year.
 *
 * @param year the year it is asked for
 * @param value in the unit of the indicator
 */
public record Milestone(int year, double value) {}
