package org.pegel.intake;

/**
 * A check of each row.
 *
 * @param formula what has to hold
 * @param tolerance by how much the sides may differ beyond what rounding explains
 * @param rejects whether values of a row that fails are rejected; otherwise they are only reported
 */
record RowCheck(Formula formula, double tolerance, boolean rejects) {}
