package org.pegel.target;

/** What a target asks of a series (Zielart). */
public enum TargetType {
    /** The value reaches {@link TargetAim#value()} by {@link TargetAim#year()}. */
    REACH("erreichen", "reach"),
    /** The value is at least (at most, where lower is better) {@link TargetAim#value()} in every period. */
    HOLD("einhalten", "hold"),
    /** The value improves; there is neither value nor year. */
    IMPROVE("verbessern", "improve"),
    /** The value has grown by at most {@link TargetAim#value()} percent a year since the baseline, in every period. */
    MAXIMUM_GROWTH("höchstens wachsen um", "maximum-growth"),
    /**
     * The value is at most {@link TargetAim#value()} worse than the city's, by {@link TargetAim#year()} or, without one, in
     * every period. The city moves too; who is ahead of it has closed the gap.
     */
    CLOSE_GAP_TO_CITY("Abstand zur Gesamtstadt schließen", "close-gap-to-city"),
    /** The same for the gap to the group {@link TargetAim#comparedGroup()} of the same district. */
    CLOSE_GAP_TO_GROUP("Abstand zur Gruppe schließen", "close-gap-to-group"),
    /**
     * The value lies between {@link TargetAim#lower()} and {@link TargetAim#upper()}, by {@link TargetAim#year()} or, without
     * one, in every period. The end that is nearer decides.
     */
    CORRIDOR("Korridor", "corridor");

    private final String word;
    private final String id;

    TargetType(String word, String id) {
        this.word = word;
        this.id = id;
    }

    /** The German word in {@code ziele.csv}. */
    public String word() {
        return word;
    }

    /** The id in JSON and evidence. */
    public String id() {
        return id;
    }

    /** Whether it asks for the gap to something else and not for the value. */
    public boolean isGap() {
        return this == CLOSE_GAP_TO_CITY || this == CLOSE_GAP_TO_GROUP;
    }
}
