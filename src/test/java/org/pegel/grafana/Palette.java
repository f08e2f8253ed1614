package org.pegel.grafana;

/**
 * Colours that people with any colour vision can tell apart (Okabe and Ito 2008). None of them stands alone: cells have
 * words, lines have names or dashes.
 */
final class Palette {
    static final String BLUE = "#0072B2";
    static final String SKY = "#56B4E9";
    static final String GREEN = "#009E73";
    static final String ORANGE = "#E69F00";
    static final String VERMILLION = "#D55E00";
    /** What needs no look. */
    static final String GREY = "#8E8E8E";
    /** The colour of the writing, so light on dark and dark on light. */
    static final String TEXT = "text";

    /** No colour: Grafana would put its first one, a green, behind cells that are empty or only words. */
    static final String NONE = "transparent";

    private Palette() {}
}
