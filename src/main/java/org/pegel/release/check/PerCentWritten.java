package org.pegel.release.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.ValueText;
import org.pegel.rule.RuleSet;
import org.pegel.table.Place;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.target.Target;
import org.pegel.target.TargetType;

/**
 * Limits and targets in per cent that were probably written as a share of one, as spreadsheets like to: 0,91 beside 94, or
 * outside of 0 to 100.
 */
final class PerCentWritten {
    private static final String PER_CENT = "%";
    private static final double WHOLE = 100;

    /** Real values of one indicator are seldom so far apart. */
    private static final double TOO_FAR = 40;

    private PerCentWritten() {}

    private record Written(Place place, double number) {}

    static void check(RuleSet rules, Problems problems) {
        Map<String, List<Written>> numbers = new HashMap<>();
        rules.targets().all().stream()
                .filter(target -> !target.type().isGap() && target.type() != TargetType.MAXIMUM_GROWTH)
                .forEach(target -> add(numbers, target.scope().indicator(), target.place(), numbers(target)));
        rules.thresholds().all().stream()
                .filter(row -> row.gapTo() == null)
                .forEach(row -> add(
                        numbers,
                        row.scope().indicator(),
                        row.place(),
                        Stream.of(row.review(), row.action(), row.recovery()).filter(Objects::nonNull)));
        rules.catalogue().indicators().values().stream()
                .filter(indicator -> indicator.unit().equals(PER_CENT))
                .forEach(indicator -> check(indicator, numbers.getOrDefault(indicator.id(), List.of()), problems));
    }

    private static Stream<Double> numbers(Target target) {
        return Stream.of(
                        target.value(),
                        target.aim().baseline(),
                        target.aim().lower(),
                        target.aim().upper())
                .filter(Objects::nonNull);
    }

    private static void add(Map<String, List<Written>> numbers, String indicator, Place place, Stream<Double> written) {
        written.forEach(number ->
                numbers.computeIfAbsent(indicator, id -> new ArrayList<>()).add(new Written(place, number)));
    }

    private static void check(Indicator indicator, List<Written> numbers, Problems problems) {
        double largest = numbers.stream().mapToDouble(Written::number).max().orElse(0);
        for (Written written : numbers) {
            double number = written.number();
            String text = asWritten(indicator, number);
            if (number < 0 || number > WHOLE) {
                problems.add(
                        Problem.warning(written.place(), null, text + " ist kein Anteil", "eine Zahl von 0 bis 100"));
            } else if (number > 0 && number <= 1 && number * TOO_FAR < largest) {
                problems.add(Problem.warning(
                        written.place(),
                        null,
                        "%s neben %s beim selben Indikator: gemeint sind wohl %s"
                                .formatted(
                                        text,
                                        asWritten(indicator, largest),
                                        ValueText.german(indicator, number * WHOLE)),
                        "eine Zahl in Prozent: 91 oder 91 %, nicht 0,91"));
            }
        }
    }

    private static String asWritten(Indicator indicator, double number) {
        String digits = BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        return ValueText.withUnit(digits.replace('.', ','), indicator);
    }
}
