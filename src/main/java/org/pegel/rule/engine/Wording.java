package org.pegel.rule.engine;

import java.util.List;
import java.util.Locale;
import org.pegel.assessment.Assessment;
import org.pegel.catalogue.Direction;
import org.pegel.catalogue.District;
import org.pegel.catalogue.Group;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;

/** Phrases that the sentences of several rules share. German, neutral. */
final class Wording {

    private Wording() {}

    /** {@code Betreuungsquote unter 3 Jahren, Gesamtstadt, mit Migrationshintergrund}. */
    static String series(Assessment series) {
        return series.indicator().name() + ", " + district(series.district()) + groupAfterComma(series.group());
    }

    static String district(District district) {
        return district.isCity() ? "Gesamtstadt" : district.name();
    }

    /** Nothing for the group of everybody. */
    static String groupAfterComma(Group group) {
        return group.id().equals(Group.ALL) ? "" : ", " + group.name();
    }

    /** {@code 22,0 % (2025)}. */
    static String value(Assessment series) {
        return number(series, series.value()) + " (" + PeriodText.german(series.period()) + ")";
    }

    static String number(Assessment series, double value) {
        return ValueText.german(series.indicator(), value);
    }

    static String change(Assessment series, double change) {
        return ValueText.germanChange(series.indicator(), change);
    }

    /** {@code 3 Jahren}, as after "von". */
    static String years(int years) {
        return years == 1 ? "einem Jahr" : years + " Jahren";
    }

    /** {@code 62 %}; never rounded up to certainty. */
    static String probability(double probability) {
        return (int) Math.floor(probability * 100) + "\u00a0%";
    }

    /** A distance, without sign: {@code 13,6 Prozentpunkte}. */
    static String distance(Assessment series, double distance) {
        return ValueText.distance(series.indicator(), Math.abs(distance), Locale.GERMAN);
    }

    /** A number without its unit. */
    static String bare(Assessment series, double number) {
        return ValueText.number(number, series.indicator().decimals(), Locale.GERMAN);
    }

    /** On which side of a limit the worse values lie. */
    static String worseSide(Assessment series) {
        return series.indicator().direction() == Direction.HIGHER ? "unter" : "über";
    }

    /** {@code A, B und C}. */
    static String enumeration(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " und " + parts.get(last);
    }
}
