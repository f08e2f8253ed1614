package org.pegel.rule.sentence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;

/** Whether what stands in the gaps of a sentence fits the rule: units, kinds of periods, ranges. Notes what does not. */
final class ArgumentCheck {
    private static final double LARGEST_NUMBER = 1e12;
    private static final int MOST_PERIODS = 60;
    private static final int MOST_YEARS = 30;
    private static final int LARGEST_SHARE = 10;

    private final Scope scope;
    private final List<Indicator> indicators;
    private final Complaints complaints;

    ArgumentCheck(Scope scope, Catalogue catalogue, Complaints complaints) {
        this.scope = scope;
        this.indicators = scope.indicators().stream().map(catalogue::indicator).toList();
        this.complaints = complaints;
    }

    /** What the sentence says; what does not fit is noted. */
    Arguments check(Matcher.Match match, List<Token> tokens) {
        Map<String, Double> numbers = new HashMap<>();
        Map<String, String> words = new HashMap<>();
        for (Matcher.Filled filled : match.filled()) {
            Reading reading = filled.reading();
            Token at = Token.joined(tokens.subList(filled.from(), reading.end()));
            Double number = reading.number();
            if (number == null) {
                words.put(filled.slot().name(), Objects.requireNonNull(reading.word()));
            } else {
                numbers.put(filled.slot().name(), number);
                checkNumber(filled.slot().type(), number, reading.unit(), at);
            }
        }
        checkOrder(numbers, tokens, match);
        return new Arguments(numbers, words, match.leaf().form().ofMean() ? scope.mean() : 1);
    }

    private void checkNumber(SlotType type, double number, @Nullable String unit, Token at) {
        switch (type) {
            case VALUE -> {
                checkRange(number, -LARGEST_NUMBER, LARGEST_NUMBER, at);
                indicators.forEach(indicator -> checkUnit(indicator.unit(), unit, indicator, at));
            }
            case DIFFERENCE -> {
                checkRange(number, 0, LARGEST_NUMBER, at);
                checkDifference(unit, at);
            }
            case NUMBER -> checkRange(number, 0, LARGEST_NUMBER, at);
            case SHARE -> checkRange(number, 0, LARGEST_SHARE, at);
            case PROBABILITY -> {
                if (number <= 0 || number >= 1) {
                    error(at, "diese Wahrscheinlichkeit ist keine", "mehr als 0 % und weniger als 100 %");
                }
            }
            case COUNT -> checkRange(number, 1, LARGEST_NUMBER, at);
            case PERIODS -> {
                checkRange(number, 1, MOST_PERIODS, at);
                indicators.forEach(indicator -> checkPeriods(String.valueOf(unit), indicator, at));
            }
            case YEARS -> checkRange(number, 1, MOST_YEARS, at);
            default -> {}
        }
    }

    private void checkRange(double number, double least, double most, Token at) {
        if (number < least || number > most) {
            error(
                    at,
                    "diese Zahl liegt außerhalb dessen, was hier möglich ist",
                    Arguments.plain(least) + " bis " + Arguments.plain(most));
        }
    }

    private void checkUnit(String expected, @Nullable String unit, Indicator indicator, Token at) {
        if (unit != null && !unit.equals(expected)) {
            error(
                    at,
                    "die Einheit „%s“ passt nicht zum Indikator „%s“".formatted(unit, indicator.id()),
                    "die Einheit „" + expected + "“ oder keine");
        }
    }

    private void checkDifference(@Nullable String unit, Token at) {
        if ("%".equals(unit)) {
            error(
                    at,
                    "„%“ lässt offen, ob Prozentpunkte gemeint sind oder ein Anteil des Werts",
                    "ein Unterschied in Prozentpunkten, etwa „10 Prozentpunkte“, sonst in der Einheit des Indikators");
            return;
        }
        for (Indicator indicator : indicators) {
            String expected = indicator.unit().equals("%") ? SlotReader.POINTS : indicator.unit();
            if (unit == null && expected.equals(SlotReader.POINTS)) {
                error(at, "hinter dieser Zahl fehlt die Einheit", "eine Angabe wie „10 Prozentpunkte“");
                return;
            }
            checkUnit(expected, unit, indicator, at);
        }
    }

    private void checkPeriods(String noun, Indicator indicator, Token at) {
        if (!PeriodNouns.fits(noun, indicator, scope.levels())) {
            complaints.wrongPeriods(at, indicator.id());
        }
    }

    private void checkOrder(Map<String, Double> numbers, List<Token> tokens, Matcher.Match match) {
        Double from = numbers.get("von");
        Double to = numbers.get("bis");
        if (from != null && to != null && from >= to) {
            error(
                    tokens.get(match.filled().get(0).from()),
                    "die erste Zahl liegt nicht unter der zweiten",
                    "zuerst die kleinere Zahl");
        }
    }

    private void error(Token at, String message, String allowed) {
        complaints.error(at, message, allowed);
    }
}
