package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.assessment.ChangePoint;
import org.pegel.assessment.CommonTrend;
import org.pegel.assessment.ControlSignal;
import org.pegel.assessment.Crossing;
import org.pegel.assessment.FalseDiscoveries;
import org.pegel.assessment.FamilyTest;
import org.pegel.assessment.Trend;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;

/** Forms about where a series is going, and when it will cross a limit. */
final class TrendMeanings {
    /** Probability of error that "statistisch gesichert" and "nachweislich" allow. */
    static final double LEVEL = 0.05;

    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("trend", TrendMeanings::trend),
            entry("trend-gesichert", arguments -> certain(arguments, LEVEL)),
            entry("trend-irrtum", arguments -> certain(arguments, arguments.number("wahrscheinlichkeit"))),
            entry("trend-gebiete", arguments -> TrendMeanings::certainAmongDistricts),
            entry("trend-tempo", TrendMeanings::pace),
            entry("niveauwechsel", TrendMeanings::levelChange),
            entry("trend-gemeinsam", TrendMeanings::common),
            entry("regelkarte", TrendMeanings::controlChart),
            entry("schwelle-voraus", TrendMeanings::thresholdAhead),
            entry("wert-voraus", TrendMeanings::valueAhead));

    private static final double FALSE_DISCOVERIES = 0.10;

    private TrendMeanings() {}

    private static Check trend(Arguments arguments) {
        boolean worse = DirectionWord.isWorse(arguments.word("trend"));
        return (series, notes) -> {
            Trend trend = series.trend();
            String reason = trend.reasonAgainst();
            if (reason != null) {
                return notes.undecided(reason);
            }
            notes.with("method", trend.testMethod()).with("n", trend.n());
            return Truth.of(worse ? trend.isWorsening() : trend.isImproving());
        };
    }

    private static Check certain(Arguments arguments, double level) {
        boolean worse = DirectionWord.isWorse(arguments.word("trend"));
        return (series, notes) -> {
            String reason = series.reliability().reasonAgainstTest();
            if (reason != null) {
                return notes.undecided(reason);
            }
            Trend trend = series.trend();
            OptionalDouble p = worse ? trend.pWorsening() : trend.pImproving();
            noteTrend(trend, notes.with("p", p).with("level", level));
            return p.isEmpty() ? withoutTest(trend, notes) : Truth.of(p.getAsDouble() <= level);
        };
    }

    private static void noteTrend(Trend trend, Notes notes) {
        notes.with("method", trend.testMethod())
                .with("n", trend.n())
                .with("slope", trend.slope())
                .with("slopeLow", trend.slopeLow())
                .with("slopeHigh", trend.slopeHigh());
    }

    /** Equal values have no trend; that much is sure. */
    private static Truth withoutTest(Trend trend, Notes notes) {
        String reason = trend.reasonAgainstNumbers();
        return reason == null ? Truth.FALSE : notes.undecided(reason);
    }

    private static Truth certainAmongDistricts(Assessment series, Notes notes) {
        String reason = series.reliability().reasonAgainstTest();
        if (reason != null) {
            return notes.undecided(reason);
        }
        FalseDiscoveries family = series.peers().falseDiscoveries(FamilyTest.WORSENING);
        noteTrend(series.trend(), notes.with("p", series.trend().pWorsening()));
        notes.with("adjustedP", family.adjusted(series))
                .with("tests", family.tests())
                .with("q", FALSE_DISCOVERIES);
        return family.adjusted(series).isEmpty()
                ? withoutTest(series.trend(), notes)
                : Truth.of(family.isDiscovery(series, FALSE_DISCOVERIES));
    }

    private static Check pace(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("abstand");
        int sign = DirectionWord.of(arguments.word("verlauf"));
        return (series, notes) -> {
            OptionalDouble slope = series.trend().slope();
            if (slope.isEmpty()) {
                return notes.undecided(series.trend().reasonAgainstNumbers());
            }
            noteTrend(series.trend(), notes);
            return notes.compareMove("pace", sign * slope.getAsDouble(), comparison, limit);
        };
    }

    private static Check levelChange(Arguments arguments) {
        int years = arguments.count("jahre");
        String way = arguments.word("wandel");
        boolean any = way.equals("verändert");
        return (series, notes) -> {
            String reason = series.reliability().reasonAgainstTest();
            if (reason != null) {
                return notes.undecided(reason);
            }
            ChangePoint change = series.trend().changePoint();
            if (change == null) {
                return withoutTest(series.trend(), notes);
            }
            notes.with("method", change.exact() ? "pettitt-exact" : "pettitt-permutation")
                    .with("n", change.n())
                    .with("p", change.p())
                    .with("firstAfter", change.firstAfter().toString())
                    .with("medianBefore", change.before())
                    .with("medianAfter", change.after());
            boolean recent = series.period().lastYear() - change.firstAfter().lastYear() < years;
            return Truth.of(recent
                    && change.p() <= LEVEL
                    && change.clearerThanTrend()
                    && (any || change.worse() == DirectionWord.isWorse(way)));
        };
    }

    private static Check common(Arguments arguments) {
        boolean worse = DirectionWord.isWorse(arguments.word("trend"));
        return (series, notes) -> {
            CommonTrend trend = series.peers().commonTrend();
            if (trend == null) {
                return notes.undecided("weniger als %d Gebiete oder %d gemeinsame Zeiträume"
                        .formatted(CommonTrend.FEWEST_DISTRICTS, CommonTrend.FEWEST_PERIODS));
            }
            double p = worse ? trend.pWorsening() : trend.pImproving();
            notes.with("method", "page")
                    .with("districts", trend.districts())
                    .with("n", trend.periods().size());
            notes.with("p", p).with("level", LEVEL);
            return Truth.of(p <= LEVEL);
        };
    }

    private static Check controlChart(Arguments arguments) {
        boolean worse = DirectionWord.isWorse(arguments.word("trend"));
        return (series, notes) -> {
            List<ControlSignal> signals = series.trend().controlSignals();
            if (signals.isEmpty()) {
                return notes.undecided("nur bei Halbjahren, Quartalen und Monaten mit genug früheren Werten");
            }
            List<String> methods = signals.stream()
                    .filter(signal -> worse ? signal.worsening() : signal.improving())
                    .map(ControlSignal::method)
                    .toList();
            notes.with("method", String.join(", ", methods)).with("charts", signals.size());
            return Truth.of(!methods.isEmpty());
        };
    }

    private static Check thresholdAhead(Arguments arguments) {
        boolean action = ThresholdMeanings.isAction(arguments);
        int years = arguments.count("jahre");
        return (series, notes) -> crossing(
                action ? series.trend().actionCrossing(years) : series.trend().reviewCrossing(years), arguments, notes);
    }

    private static Check valueAhead(Arguments arguments) {
        double limit = arguments.number("wert");
        int years = arguments.count("jahre");
        return (series, notes) -> crossing(series.trend().crossing(limit, years), arguments, notes);
    }

    private static Truth crossing(@Nullable Crossing crossing, Arguments arguments, Notes notes) {
        if (crossing == null) {
            return notes.undecided(ThresholdMeanings.NONE);
        }
        OptionalDouble probability = crossing.probability();
        if (probability.isEmpty()) {
            return notes.undecided(crossing.reason());
        }
        notes.with("method", crossing.method())
                .with("n", crossing.n())
                .with("horizonYears", crossing.years())
                .with("beyond", crossing.limit());
        return notes.compare(
                "probability",
                probability.getAsDouble(),
                arguments.comparison("vergleich"),
                arguments.number("wahrscheinlichkeit"));
    }
}
