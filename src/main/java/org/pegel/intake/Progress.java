package org.pegel.intake;

/** Is told how far the reading of a file has come. */
public interface Progress {
    /** Nobody asks. */
    Progress NONE = line -> {};

    /**
     * A row has been read.
     *
     * @param line its line in the file or sheet, from 1
     */
    void line(int line);

    /** All rows have been read; now they are stored. */
    default void allRead() {}
}
