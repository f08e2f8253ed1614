package org.pegel.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says in German why numbers of a trend are absent. */
final class TrendReasons {

    private static final String EQUAL = "alle vergleichbaren Werte sind gleich";
    private static final String BEYOND = "liegt außerhalb des Zahlenbereichs";

    private final Map<String, String> reasons = new LinkedHashMap<>();

    private TrendReasons() {}

    static Map<String, String> of(Trend trend) {
        TrendReasons reasons = new TrendReasons();
        String nothing = trend.reasonAgainst();
        if (nothing != null) {
            reasons.note("trend", true, nothing);
            return reasons.reasons;
        }
        String none = trend.reasonAgainstNumbers();
        String noLine = trend.reasonAgainstForecast();
        reasons.note("trend.s", trend.s().isEmpty(), none);
        reasons.note("trend.p", trend.p().isEmpty(), or(none, EQUAL));
        reasons.note("trend.pWorsening", trend.pWorsening().isEmpty(), or(none, EQUAL));
        reasons.note("trend.slope", trend.slope().isEmpty(), or(none, BEYOND));
        reasons.note("trend.slopeInterval", trend.slopeLow().isEmpty(), or(none, noInterval(trend)));
        reasons.note("trend.linearSlope", trend.linearSlope().isEmpty(), or(noLine, BEYOND));
        reasons.note("trend.changePoint", trend.changePoint() == null, or(noLine, EQUAL));
        return reasons.reasons;
    }

    private static String noInterval(Trend trend) {
        return trend.p().isEmpty() ? EQUAL : "zu wenige Paare von Werten für ein Intervall von 95 %";
    }

    private static String or(@Nullable String reason, String other) {
        return reason == null ? other : reason;
    }

    private void note(String field, boolean absent, @Nullable String reason) {
        if (absent && reason != null) {
            reasons.put(field, reason);
        }
    }
}
