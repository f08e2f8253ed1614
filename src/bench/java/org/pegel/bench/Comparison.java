package org.pegel.bench;

/** Something measured against something else within one run. One class per comparison, listed in {@link Benchmarks}. */
interface Comparison {

    /** A word to pick it on the command line. */
    String name();

    /** Measures, and says in one line what came out and what was to be reached. */
    String measure() throws Exception;
}
