package org.pegel.rule.meaning;

import static java.util.Map.entry;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.pegel.assessment.Assessment;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;

/** Forms about events and about the data. */
final class DataMeanings {
    static final Map<String, Meaning> ALL = Map.ofEntries(
            entry("bruch", arguments -> DataMeanings::hasBreak),
            entry("ereignis", arguments -> DataMeanings::hasEvent),
            entry("werte-anzahl", DataMeanings::numberOfValues),
            entry("alter", DataMeanings::age),
            entry("belastbar", arguments -> DataMeanings::isReliable));

    private DataMeanings() {}

    private static Truth hasBreak(Assessment series, Notes notes) {
        notes.with("n", series.n()).with("valuesBefore", series.earlier());
        return Truth.of(series.earlier() > 0);
    }

    private static Truth hasEvent(Assessment series, Notes notes) {
        return Truth.of(series.hasEvent());
    }

    private static Check numberOfValues(Arguments arguments) {
        Comparison comparison = arguments.comparison("vergleich");
        double limit = arguments.number("anzahl");
        return (series, notes) -> notes.compare("n", series.n(), comparison, limit);
    }

    private static Check age(Arguments arguments) {
        Period span = Period.parse(arguments.word("dauer"));
        return (series, notes) -> {
            LocalDate lastDay = series.period().end().minusDays(1);
            notes.with("lastDay", lastDay.toString()).with("olderThan", span.toString());
            return Truth.of(series.asOf().isAfter(lastDay.plus(span)));
        };
    }

    private static Truth isReliable(Assessment series, Notes notes) {
        String reason = series.reliability().reasonAgainstTest();
        if (reason != null) {
            notes.with("reason", reason);
        }
        return Truth.of(reason == null);
    }
}
