package org.pegel.catalogue;

/**
 * A spatial level (Ebene), such as Stadtbezirk. Levels need not nest.
 *
 * @param id stable id, {@value #CITY} for the city as a whole
 * @param name singular, German, such as "Stadtbezirk"
 * @param plural plural, German, such as "Stadtbezirke"
 */
public record SpatialLevel(String id, String name, String plural) {
    /** The id of the level of the whole city. */
    public static final String CITY = "gesamtstadt";
}
