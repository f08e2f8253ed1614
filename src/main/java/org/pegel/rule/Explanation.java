package org.pegel.rule;

import java.util.Map;

/** Why a rule fired: put into words only when somebody reads it. */
public interface Explanation {

    /** One neutral German sentence. */
    String sentence();

    /**
     * Each number used, with method and n, by stable English name. Values are numbers, texts, booleans, or lists and maps
     * of these.
     */
    Map<String, Object> evidence();
}
