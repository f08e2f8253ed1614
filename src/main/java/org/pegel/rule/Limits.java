package org.pegel.rule;

/**
 * The numbers that the engine's rules compare with. Data, so that a rule reads as a sentence and a city can have its own.
 *
 * @param worseningRun periods in a row that must worsen; random order does so in 1/(k+1)! of all cases, 4.2 % for 3
 * @param fieldIndicators indicators of a field that must worsen in a district
 * @param levelShare share of the judged districts of a level that must be exceeded, from 0 to 1
 * @param levelDistricts districts of a level that must be affected at least
 */
public record Limits(int worseningRun, int fieldIndicators, double levelShare, int levelDistricts) {

    /** What holds when a city says nothing else. */
    public static final Limits DEFAULT = new Limits(3, 3, 1 / 3.0, 3);
}
