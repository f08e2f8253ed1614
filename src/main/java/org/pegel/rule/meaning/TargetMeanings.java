package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Arrival;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.TargetForecast;
import org.pegel.assessment.TargetOutlook;
import org.pegel.assessment.TargetTracking;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;
import org.pegel.target.Target;
import org.pegel.target.TargetMethod;
import org.pegel.target.TargetType;

/** Forms about targets and the way to them; of several targets about the one for which the series does worst. */
final class TargetMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("ziel-stand", TargetMeanings::outlook),
            entry("ziel-wetter", arguments -> status(arguments.word("wetter"), TargetMethod.DESTATIS)),
            entry("ziel-eurostat", arguments -> status(arguments.word("eurostat"), TargetMethod.EUROSTAT)),
            entry("ziel-erreicht", arguments -> TargetMeanings::reached),
            entry("ziel-verfehlt", arguments -> TargetMeanings::missed),
            entry("ziel-rest", TargetMeanings::shortfall),
            entry("ziel-hochrechnung", TargetMeanings::projection),
            entry("ziel-ankunft", TargetMeanings::arrival),
            entry("tempo", TargetMeanings::pace),
            entry("ziel-entfernt", arguments -> TargetMeanings::movesAway),
            entry("ziel-beschlossen", arguments -> (series, notes) -> Truth.of(series.target() != null)),
            entry("zieljahr", TargetMeanings::yearsLeft));

    static final String NONE = "für die Reihe gilt kein Ziel";

    private TargetMeanings() {}

    private static Check outlook(Arguments arguments) {
        TargetOutlook asked =
                switch (arguments.word("zielstand")) {
                    case "auf-kurs" -> TargetOutlook.ON_TRACK;
                    case "leicht-zurück" -> TargetOutlook.CLOSE;
                    case "deutlich-zurück" -> TargetOutlook.OFF_TRACK;
                    case "gegenläufig" -> TargetOutlook.AWAY;
                    default -> throw new IllegalArgumentException(arguments.toString());
                };
        return (series, notes) -> {
            TargetTracking tracking = series.targetTracking();
            TargetOutlook outlook = tracking.status().outlook();
            if (outlook == TargetOutlook.UNKNOWN) {
                return notes.undecided(tracking.notRatedReason());
            }
            noteStatus(tracking, notes);
            return Truth.of(outlook == asked);
        };
    }

    private static void noteStatus(TargetTracking tracking, Notes notes) {
        notes.with("method", tracking.method())
                .with("status", tracking.status().id())
                .with("n", tracking.n());
    }

    private static Check status(String asked, TargetMethod method) {
        return (series, notes) -> {
            TargetTracking tracking = series.targetTracking();
            String reason = tracking.target() == null
                    ? NONE
                    : tracking.method().equals(method.id())
                            ? tracking.notRatedReason()
                            : "das Ziel wird nach einem anderen Verfahren bewertet";
            if (reason != null) {
                return notes.undecided(reason);
            }
            noteStatus(tracking, notes);
            return Truth.of(tracking.status().id().equals(asked));
        };
    }

    private static Truth reached(Assessment series, Notes notes) {
        TargetTracking tracking = series.targetTracking();
        Target target = tracking.target();
        if (target == null) {
            return notes.undecided(NONE);
        }
        Double asked = target.valueAskedFor();
        notes.with("value", series.value());
        if (asked != null) {
            int sign = series.indicator().direction().sign();
            notes.with("target", asked);
            return Truth.of(Comparison.AT_LEAST.holds(sign * series.value(), sign * asked));
        }
        return target.type() == TargetType.CORRIDOR
                ? inCorridor(series, target, notes)
                : target.type().isGap()
                        ? gapClosed(tracking, target, notes)
                        : notes.undecided("das Ziel verlangt nichts Bestimmtes");
    }

    private static Truth inCorridor(Assessment series, Target target, Notes notes) {
        double lower = orElse(target.aim().lower(), Double.NEGATIVE_INFINITY);
        double upper = orElse(target.aim().upper(), Double.POSITIVE_INFINITY);
        notes.with("lower", lower).with("upper", upper);
        return Truth.of(series.value() >= lower && series.value() <= upper);
    }

    private static Truth gapClosed(TargetTracking tracking, Target target, Notes notes) {
        OptionalDouble gap = tracking.gap();
        if (gap.isEmpty()) {
            return notes.undecided(tracking.notRatedReason());
        }
        double allowed = orElse(target.value(), 0);
        notes.with("gap", gap).with("targetGap", allowed);
        return Truth.of(Comparison.AT_MOST.holds(gap.getAsDouble(), allowed));
    }

    private static double orElse(@Nullable Double number, double otherwise) {
        return number == null ? otherwise : number;
    }

    private static Truth missed(Assessment series, Notes notes) {
        Target target = series.target();
        if (target == null || target.type() != TargetType.REACH || target.value() == null || target.year() == null) {
            return notes.undecided("für die Reihe gilt kein Ziel mit Zielwert und Zieljahr");
        }
        String reason = series.reliability().reasonAgainstTest();
        if (reason != null || series.trend().slopeLow().isEmpty()) {
            return notes.undecided(reason == null ? series.trend().reasonAgainstNumbers() : reason);
        }
        TargetForecast forecast = TargetForecast.ofMissed(series);
        if (forecast != null) {
            notes.with("forecastLow", forecast.low()).with("forecastHigh", forecast.high());
        }
        notes.with("method", "sen-interval").with("n", series.trend().n());
        return Truth.of(forecast != null);
    }

    private static Check shortfall(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double share = arguments.number("anteil");
        return (series, notes) -> {
            TargetTracking tracking = series.targetTracking();
            OptionalDouble shortfall = tracking.shortfall();
            if (shortfall.isEmpty()) {
                return notes.undecided(withoutProjection(tracking));
            }
            noteStatus(tracking, notes.with("projection", tracking.projection()));
            return notes.compare("shortfall", shortfall.getAsDouble(), comparison, share);
        };
    }

    private static String withoutProjection(TargetTracking tracking) {
        String reason = tracking.target() == null ? NONE : tracking.notRatedReason();
        return reason == null ? "für das Ziel wird nicht hochgerechnet" : reason;
    }

    private static Check projection(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("wert");
        return (series, notes) -> {
            TargetTracking tracking = series.targetTracking();
            Target target = tracking.target();
            OptionalDouble projection = tracking.projection();
            if (target == null || target.type().isGap() || projection.isEmpty()) {
                return notes.undecided(withoutProjection(tracking));
            }
            noteStatus(tracking, notes);
            return notes.compare("projection", projection.getAsDouble(), comparison, limit);
        };
    }

    private static Check arrival(Arguments arguments) {
        String asked = arguments.word("ankunft");
        return (series, notes) -> {
            TargetTracking tracking = series.targetTracking();
            Arrival arrival = tracking.arrival();
            if (arrival == null) {
                return notes.undecided(
                        tracking.target() == null
                                ? NONE
                                : "weniger als sechs Werte, oder das Ziel verlangt keinen Wert");
            }
            notes.with("outcome", arrival.outcome().id())
                    .with("slope", arrival.slope())
                    .with("n", arrival.n());
            arrival.year().ifPresent(year -> notes.with("year", year));
            boolean never = arrival.outcome() == Arrival.Outcome.NEVER;
            Boolean inTime = arrival.inTime();
            if (asked.equals("nie")) {
                return Truth.of(never);
            }
            if (inTime == null) {
                return notes.undecided("das Ziel hat kein Zieljahr");
            }
            return Truth.of(!never && inTime == asked.equals("rechtzeitig"));
        };
    }

    private static Check pace(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double share = arguments.number("anteil");
        return (series, notes) -> {
            TargetTracking tracking = series.targetTracking();
            OptionalDouble actual = tracking.actualPace();
            OptionalDouble required = tracking.requiredPace();
            if (actual.isEmpty() || required.isEmpty() || required.getAsDouble() == 0) {
                return notes.undecided(withoutPace(tracking));
            }
            notes.with("actualPace", actual).with("requiredPace", required).with("n", tracking.n());
            return notes.compare(
                    "shareOfRequiredPace", actual.getAsDouble() / required.getAsDouble(), comparison, share);
        };
    }

    private static String withoutPace(TargetTracking tracking) {
        String reason = tracking.target() == null ? NONE : tracking.notRatedReason();
        return reason == null ? "das Ziel ist erreicht, sein Jahr vorbei, oder es verlangt kein Tempo" : reason;
    }

    private static Truth movesAway(Assessment series, Notes notes) {
        TargetTracking tracking = series.targetTracking();
        OptionalDouble actual = tracking.actualPace();
        OptionalDouble required = tracking.requiredPace();
        if (actual.isEmpty() || required.isEmpty()) {
            return notes.undecided(withoutPace(tracking));
        }
        notes.with("actualPace", actual).with("requiredPace", required).with("n", tracking.n());
        return Truth.of(actual.getAsDouble() * required.getAsDouble() < 0);
    }

    private static Check yearsLeft(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        int limit = arguments.count("jahre");
        return (series, notes) -> {
            Target target = series.target();
            Integer year = target == null ? null : target.year();
            return year == null
                    ? notes.undecided(target == null ? NONE : "das Ziel hat kein Zieljahr")
                    : notes.compare("yearsLeft", (double) year - series.period().lastYear(), comparison, limit);
        };
    }
}
