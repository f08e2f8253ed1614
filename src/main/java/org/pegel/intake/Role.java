package org.pegel.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a column of a delivered table says. */
enum Role {
    INDICATOR("indikator", "Indikator"),
    GROUP("gruppe", "Gruppe"),
    PERIOD("zeitraum", "Zeitraum"),
    DISTRICT("gebiet", "Gebiet"),
    LEVEL("ebene", "Ebene"),
    VALUE("wert", "Wert"),
    NUMERATOR("zähler", "Zähler"),
    DENOMINATOR("nenner", "Nenner"),
    QUALITY("qualität", "Qualität"),
    PUBLISHED("veröffentlicht", "Veröffentlichung"),
    BOUNDARIES("gebietsstand", "Gebietsstand");

    private final String key;
    private final String german;

    Role(String key, String german) {
        this.key = key;
        this.german = german;
    }

    /** As it is written in source mappings. */
    String key() {
        return key;
    }

    /** As people read it in messages. */
    String german() {
        return german;
    }

    /** Whether it stands for a number, which every row has of its own. */
    boolean isNumber() {
        return this == VALUE || this == NUMERATOR || this == DENOMINATOR;
    }

    static Map<String, Role> byKey() {
        Map<String, Role> roles = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(role -> roles.put(role.key, role));
        return roles;
    }
}
