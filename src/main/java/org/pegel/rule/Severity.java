package org.pegel.rule;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** How much a finding matters, least first. The machine never says more than "dringender Prüfbedarf". */
public enum Severity {
    INFO("Hinweis"),
    WARNING("Prüfbedarf"),
    CRITICAL("dringender Prüfbedarf");

    private final String word;

    Severity(String word) {
        this.word = word;
    }

    /** What people call it, in German. */
    public String word() {
        return word;
    }

    /** Each by its word, mildest first. */
    public static Map<String, Severity> byWord() {
        Map<String, Severity> words = new LinkedHashMap<>();
        Arrays.stream(values()).forEach(severity -> words.put(severity.word, severity));
        return words;
    }
}
