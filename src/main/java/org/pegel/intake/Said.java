package org.pegel.intake;

import org.pegel.table.Cell;

/**
 * What a part of a row says.
 *
 * @param column where it stands, from 1
 */
record Said(Cell cell, int column) {}
