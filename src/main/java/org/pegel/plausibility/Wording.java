package org.pegel.plausibility;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.observation.SeriesKey;

/** How checks speak of places and numbers. */
final class Wording {
    private static final int NAMED = 5;

    private Wording() {}

    /** {@code Betreuungsquote, Hafenviertel, mit Migrationshintergrund, 2025}. */
    static String place(Slice slice, SeriesKey key, Period period) {
        String district = slice.catalogue().district(key.district()).name();
        return slice.indicator().name() + ", " + district + group(slice.catalogue(), key.group()) + ", "
                + PeriodText.german(period);
    }

    /** {@code Betreuungsquote, Stadtbezirke, 2025}. */
    static String place(Slice slice, Slice.Layer layer) {
        return slice.indicator().name() + ", " + level(slice, layer) + group(slice.catalogue(), layer.group()) + ", "
                + PeriodText.german(layer.period());
    }

    static String level(Slice slice, Slice.Layer layer) {
        return slice.catalogue().level(layer.level()).plural();
    }

    private static String group(Catalogue catalogue, String id) {
        Group group = catalogue.groups().get(id);
        return group == null || id.equals(Group.ALL) ? "" : ", " + group.name();
    }

    static String value(Indicator indicator, double value) {
        return ValueText.german(indicator, value);
    }

    static String change(Indicator indicator, double change) {
        return ValueText.germanChange(indicator, change);
    }

    static String number(double number) {
        boolean whole = number == Math.rint(number);
        return ValueText.number(number, whole ? 0 : 1, Locale.GERMAN);
    }

    static String perCent(double share) {
        return ValueText.number(share * 100, 1, Locale.GERMAN) + "\u00A0%";
    }

    /** The first few, then how many more. */
    static String some(Collection<String> names) {
        String named = names.stream().limit(NAMED).collect(Collectors.joining(", "));
        int more = names.size() - NAMED;
        return more > 0 ? named + " und " + more + (more == 1 ? " weiteres" : " weitere") : named;
    }
}
