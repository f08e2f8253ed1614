package org.pegel.assessment;

/**
 * What a gap is measured to.
 *
 * @param to its name, German
 * @param values its values up to the period that is judged
 */
record Compared(String to, ComparableValues values) {}
