package org.pegel.assessment;

/**
 * What a control chart says to the judged value of a series of quarters or months.
 *
 * @param method "cusum", "ewma", "ears-c1", "ears-c2" or "ears-c3"
 * @param worsening whether it signals a change for the worse
 * @param improving whether it signals one for the better
 * @param baseline number of values that it is compared with
 */
public record ControlSignal(String method, boolean worsening, boolean improving, int baseline) {}
