package org.pegel.rule.sentence;

import java.util.List;

/** What a message can name, and in rules about what. */
public enum Placeholder {
    INDICATOR("Indikator", Speaks.OF_SERIES, Speaks.OF_LEVEL),
    FIELD("Handlungsfeld", Speaks.OF_SERIES, Speaks.OF_FIELD, Speaks.OF_LEVEL),
    DISTRICT("Gebiet", Speaks.OF_SERIES, Speaks.OF_FIELD),
    LEVEL("Ebene", Speaks.OF_SERIES, Speaks.OF_FIELD, Speaks.OF_LEVEL),
    GROUP("Gruppe", Speaks.OF_SERIES, Speaks.OF_LEVEL),
    PERIOD("Zeitraum", Speaks.OF_SERIES, Speaks.OF_FIELD, Speaks.OF_LEVEL),
    /** The value with its unit; the mean in a rule about means. */
    VALUE("Wert", Speaks.OF_SERIES),
    /** The comparable value before, with its unit. */
    PREVIOUS("Vorheriger Wert", Speaks.OF_SERIES),
    /** The value minus the one before, with its sign. */
    CHANGE("Veränderung", Speaks.OF_SERIES),
    /** The city's value; the mean in a rule about means. */
    CITY_VALUE("Wert Gesamtstadt", Speaks.OF_SERIES),
    /** The value minus the city's, with its sign; of the means in a rule about means. */
    CITY_GAP("Abstand Gesamtstadt", Speaks.OF_SERIES),
    /** The value minus that of the compared group, with its sign. */
    GROUP_GAP("Abstand Vergleichsgruppe", Speaks.OF_SERIES),
    TARGET_VALUE("Zielwert", Speaks.OF_SERIES),
    TARGET_YEAR("Zieljahr", Speaks.OF_SERIES),
    REVIEW("Prüfschwelle", Speaks.OF_SERIES),
    ACTION("Handlungsschwelle", Speaks.OF_SERIES),
    /** For how many indicators or districts it holds. */
    COUNT("Anzahl", Speaks.OF_FIELD, Speaks.OF_LEVEL),
    /** Of how many, for which it could be decided. */
    OF("Anzahl insgesamt", Speaks.OF_FIELD, Speaks.OF_LEVEL),
    /** Their names, in order. */
    WHICH("Welche", Speaks.OF_FIELD, Speaks.OF_LEVEL);

    private final String word;
    private final boolean ofSeries;
    private final boolean ofField;
    private final boolean ofLevel;

    Placeholder(String word, Speaks... where) {
        this.word = word;
        this.ofSeries = List.of(where).contains(Speaks.OF_SERIES);
        this.ofField = List.of(where).contains(Speaks.OF_FIELD);
        this.ofLevel = List.of(where).contains(Speaks.OF_LEVEL);
    }

    /** How it is written between the braces. */
    public String word() {
        return word;
    }

    /** Whether it means something in rules about this. */
    public boolean fits(Speaks of) {
        return switch (of) {
            case OF_SERIES -> ofSeries;
            case OF_FIELD -> ofField;
            case OF_LEVEL -> ofLevel;
        };
    }
}
