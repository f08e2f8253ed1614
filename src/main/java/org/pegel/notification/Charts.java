package org.pegel.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pegel.alert.Alert;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.PeriodText;
import org.pegel.catalogue.ValueText;
import org.pegel.notification.Letter.ChartData;
import org.pegel.notification.Letter.Level;
import org.pegel.notification.Letter.Point;

/** What there is to draw for a message: the series that its evidence holds, with limit and target. */
final class Charts {

    private final Naming naming;
    private final Words words;

    Charts(Naming naming, Words words) {
        this.naming = naming;
        this.words = words;
    }

    /** Absent when the evidence holds fewer than two values. */
    @Nullable
    ChartData of(Alert alert) {
        Evidence evidence = new Evidence(alert.evidence());
        Optional<Indicator> indicator = naming.indicatorOf(alert.key().subject());
        List<Point> points = points(evidence, "history");
        return indicator.isEmpty() || points.size() < 2
                ? null
                : chart(indicator.get(), points(evidence, "earlier"), points, lines(evidence));
    }

    private List<Point> points(Evidence evidence, String key) {
        List<Point> points = new ArrayList<>();
        for (Evidence item : evidence.list(key)) {
            OptionalDouble value = item.number("value");
            Optional<Period> period = item.period("period");
            if (value.isPresent() && period.isPresent()) {
                points.add(new Point(PeriodText.of(period.get(), words.locale()), value.getAsDouble()));
            }
        }
        return points;
    }

    private List<Level> lines(Evidence evidence) {
        List<Level> lines = new ArrayList<>();
        SeriesFacts.limitOf(evidence)
                .ifPresent(limit -> lines.add(new Level(words.say(SeriesFacts.limitLabel(evidence)), limit, false)));
        evidence.number("target").ifPresent(target -> lines.add(new Level(words.say("fact.target"), target, true)));
        return lines;
    }

    /** @param earlier values before a break; they are drawn, but the words and the line begin behind it */
    private ChartData chart(Indicator indicator, List<Point> earlier, List<Point> points, List<Level> lines) {
        StringBuilder text = new StringBuilder(words.say(
                "chart.description",
                points.get(0).period(),
                points.get(points.size() - 1).period(),
                value(indicator, points.get(0).value()),
                value(indicator, points.get(points.size() - 1).value())));
        lines.forEach(
                line -> text.append("; ").append(line.label()).append(" ").append(value(indicator, line.value())));
        if (!earlier.isEmpty()) {
            text.append("; ").append(words.say("chart.break", points.get(0).period()));
        }
        List<Point> all = Stream.concat(earlier.stream(), points.stream()).toList();
        return new ChartData(text.toString(), indicator.unit(), indicator.decimals(), all, lines, earlier.size());
    }

    private String value(Indicator indicator, double value) {
        return ValueText.of(indicator, value, words.locale());
    }
}
