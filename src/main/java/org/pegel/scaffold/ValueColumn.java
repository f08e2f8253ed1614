package org.pegel.scaffold;

import org.jspecify.annotations.Nullable;

/**
 * A column of values, and what its header says of all of them.
 *
 * @param column from 1
 * @param indicator the indicator's label; absent when rows say it
 * @param group the group's label; absent when rows say it or nothing does
 * @param period the period as written; absent when rows say it or nothing does
 */
record ValueColumn(int column, @Nullable String indicator, @Nullable String group, @Nullable String period) {}
