package org.pegel.store;

import java.util.Collections;

/** A table that is written in bulk, and the columns that are written, in their order. */
interface BulkTable {
    /** Its name. */
    String table();

    /** Its columns, separated by commas. */
    String columns();

    default String insert() {
        String parameters = String.join(", ", Collections.nCopies(width(), "?"));
        return "insert into " + table() + " (" + columns() + ") values (" + parameters + ")";
    }

    /** Number of columns. */
    default int width() {
        return columns().split(",").length;
    }

    default String copy() {
        return "copy " + table() + " (" + columns() + ") from stdin";
    }
}
