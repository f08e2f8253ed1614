package org.pegel.table;

/** Takes the rows of a sheet one after the other. */
@FunctionalInterface
public interface RowConsumer {

    void accept(Row row);
}
