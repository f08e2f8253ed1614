package org.pegel.observation;

import org.jspecify.annotations.Nullable;

/**
 * The row of a delivered file that a value was read from.
 *
 * @param file name of the file, without folders
 * @param sheet name of the sheet; absent for CSV
 * @param row line in the file or sheet, from 1
 */
public record Origin(String file, @Nullable String sheet, int row) {}
