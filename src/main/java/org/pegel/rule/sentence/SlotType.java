package org.pegel.rule.sentence;

/** What a gap of a sentence form takes. */
public enum SlotType {
    /** A value in the unit of the indicator: {@code 40 %}, {@code 12,5 Monate}. */
    VALUE("wert"),
    /** A difference of two values in the unit of the indicator; of values in per cent in percentage points. */
    DIFFERENCE("abstand"),
    /** A share: {@code 50 %}, {@code ein Drittel}; from 0 to 1 in the tree, and above 1 for {@code 120 %}. */
    SHARE("anteil"),
    /** A probability, in the tree from 0 to 1, both ends excluded: {@code 80 %}. */
    PROBABILITY("wahrscheinlichkeit"),
    /** A whole number: {@code 3}, {@code drei}. */
    COUNT("anzahl"),
    /** Any number. */
    NUMBER("zahl"),
    /** A number of periods of the indicator: {@code 3 Zeiträume}, {@code drei Schuljahren}. */
    PERIODS("zeiträume"),
    /** A number of calendar years: {@code 5 Jahre}. */
    YEARS("jahre"),
    /** A span of time in days, weeks, months or years, in the tree an ISO period such as {@code P18M}. */
    DURATION("dauer"),
    /** A single period: {@code 2019}, {@code 2019/20}; in the tree as the catalogue writes it. */
    PERIOD("zeitraum"),
    /** A level, or "Gebiete" for the one of the rule; only where districts are counted. */
    LEVEL("ebene"),
    /** One of a few words of {@code saetze.yaml}, in the tree its id. */
    CHOICE("auswahl");

    private final String id;

    SlotType(String id) {
        this.id = id;
    }

    /** The name in {@code saetze.yaml}. */
    public String id() {
        return id;
    }
}
