package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.CityDifference;
import org.pegel.assessment.FunnelPlace;
import org.pegel.assessment.PeriodWindow;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;

/** Forms about the value beside that of the city. */
final class CityMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("stadt-lage", arguments -> onSide(arguments, arguments.word("lage"))),
            entry("stadt-güte", arguments -> onSide(arguments, arguments.word("güte"))),
            entry("stadt-abstand", CityMeanings::distance),
            entry("stadt-anteil", CityMeanings::share),
            entry("stadt-abstand-verändert", CityMeanings::distanceMoved),
            entry("stadt-gesichert", CityMeanings::certain),
            entry("trichter", CityMeanings::funnel));

    private static final double FUNNEL = 0.998;

    private CityMeanings() {}

    private static Check onSide(Arguments arguments, String side) {
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            OptionalDouble value = Mean.value(series, mean);
            OptionalDouble city = Mean.ofCity(series, mean);
            if (value.isEmpty() || city.isEmpty()) {
                return withoutCity(series, notes);
            }
            int sign = DirectionWord.of(side, series);
            note(value, city, mean, notes);
            return Truth.of(Comparison.ABOVE.holds(sign * value.getAsDouble(), sign * city.getAsDouble()));
        };
    }

    private static void note(OptionalDouble value, OptionalDouble city, int mean, Notes notes) {
        notes.with("value", value).with("cityValue", city).with("periods", mean);
    }

    private static Truth withoutCity(Assessment series, Notes notes) {
        return notes.undecided(
                series.isCity() ? "ist die Gesamtstadt selbst" : "kein Wert der Gesamtstadt für dieselben Zeiträume");
    }

    private static Check distance(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("abstand");
        int sign = DirectionWord.of(arguments.word("lage"));
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            OptionalDouble value = Mean.value(series, mean);
            OptionalDouble city = Mean.ofCity(series, mean);
            if (value.isEmpty() || city.isEmpty()) {
                return withoutCity(series, notes);
            }
            note(value, city, mean, notes);
            return notes.compare("distance", sign * (value.getAsDouble() - city.getAsDouble()), comparison, limit);
        };
    }

    private static Check share(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("anteil");
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            OptionalDouble value = Mean.value(series, mean);
            OptionalDouble city = Mean.ofCity(series, mean);
            if (value.isEmpty() || city.isEmpty()) {
                return withoutCity(series, notes);
            }
            if (city.getAsDouble() <= 0) {
                return notes.undecided("der Wert der Gesamtstadt liegt nicht über 0");
            }
            note(value, city, mean, notes);
            return notes.compare("shareOfCity", value.getAsDouble() / city.getAsDouble(), comparison, limit);
        };
    }

    private static Check distanceMoved(Arguments arguments) {
        int periods = arguments.count("zeiträume");
        int sign = DirectionWord.of(arguments.word("abstandsbewegung"));
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            OptionalDouble now = size(PeriodWindow.of(series, 0, mean), PeriodWindow.ofCity(series, 0, mean));
            OptionalDouble then =
                    size(PeriodWindow.of(series, mean, periods), PeriodWindow.ofCity(series, mean, periods));
            if (now.isEmpty() || then.isEmpty()) {
                return withoutCity(series, notes);
            }
            notes.with("distance", now)
                    .with("distanceBefore", then)
                    .with("periods", mean)
                    .with("periodsBefore", periods);
            return Truth.of(Comparison.ABOVE.holds(sign * now.getAsDouble(), sign * then.getAsDouble()));
        };
    }

    /** How far two means lie apart. */
    static OptionalDouble size(@Nullable PeriodWindow one, @Nullable PeriodWindow other) {
        return one == null || other == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.abs(one.mean() - other.mean()));
    }

    private static Check certain(Arguments arguments) {
        int mean = Mean.of(arguments);
        return (series, notes) -> {
            String reason = series.reliability().reasonAgainstComparison();
            if (reason != null) {
                return notes.undecided(reason);
            }
            CityDifference difference = CityDifference.of(series, mean);
            if (difference == null) {
                return notes.undecided("Zähler und Nenner, oder der Wert der Gesamtstadt, fehlen");
            }
            notes.with("method", difference.method())
                    .with("p", difference.p())
                    .with("cases", difference.cases())
                    .with("denominator", difference.base())
                    .with("cityValue", difference.cityValue())
                    .with("level", TrendMeanings.LEVEL);
            return Truth.of(difference.p() <= TrendMeanings.LEVEL);
        };
    }

    private static Check funnel(Arguments arguments) {
        String side = arguments.word("trichterseite");
        return (series, notes) -> {
            FunnelPlace place = series.peers().funnel().of(series);
            if (place == null) {
                return notes.undecided(
                        "kein Platz im Trichter: Zähler und Nenner fehlen, oder es sind zu wenige Gebiete");
            }
            notes.with("value", series.value())
                    .with("lower", place.lowerLimit(FUNNEL))
                    .with("upper", place.upperLimit(FUNNEL))
                    .with("p", place.p())
                    .with("districts", place.districts());
            boolean beyond = place.isBeyond(FUNNEL);
            return Truth.of(beyond && (side.equals("außerhalb") || DirectionWord.of(side) == place.side()));
        };
    }
}
