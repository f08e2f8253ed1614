package org.pegel.scaffold;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Units, guessed from what indicators are called. */
final class Units {

    /** Until a person says. */
    static final String OPEN = "Einheit offen";

    private static final Pattern SHARE = Pattern.compile("%|prozent|percent|anteil|quote\\b");
    private static final Pattern EURO = Pattern.compile("€|\\beuro?\\b");
    private static final Pattern PER = Pattern.compile("je (1[. ]?000|100|10[. ]?000|100[. ]?000)");

    private Units() {}

    static String of(FoundIndicator indicator) {
        String label = indicator.label().toLowerCase(Locale.GERMAN);
        if (SHARE.matcher(label).find()) {
            return "%";
        }
        Matcher per = PER.matcher(label);
        if (per.find()) {
            return per.group();
        }
        if (EURO.matcher(label).find()) {
            return "Euro";
        }
        if (label.contains("km²")) {
            return "km²";
        }
        return indicator.decimals() == 0 ? "Anzahl" : OPEN;
    }
}
