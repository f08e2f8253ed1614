package org.pegel.rule.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Period;
import org.pegel.catalogue.SpatialLevel;

/**
 * Reads what stands in a gap. Knows the units and levels of a catalogue; whether they fit the rule is asked later, so that
 * a wrong unit is said to be one. Safe for use by several threads.
 */
final class SlotReader {
    static final String POINTS = "Prozentpunkte";
    private static final int LONGEST_SPAN = 100_000;
    static final String ANY_LEVEL = "gebiete";
    /** Nouns for periods, with what they mean; they are inflected by n, en, e or s. */
    static final Map<String, String> PERIODS = Map.ofEntries(
            Map.entry("zeitraum", "zeiträume"),
            Map.entry("zeiträume", "zeiträume"),
            Map.entry("jahr", "jahre"),
            Map.entry("schuljahr", "schuljahre"),
            Map.entry("halbjahr", "halbjahre"),
            Map.entry("quartal", "quartale"),
            Map.entry("monat", "monate"),
            Map.entry("stichtag", "stichtage"));

    private static final Map<String, String> SPANS = Map.of("tag", "D", "woche", "W", "monat", "M", "jahr", "Y");

    private final Language language;
    private final Phrases units = new Phrases();
    private final Phrases levels = new Phrases();
    private final Phrases periods = new Phrases();
    private final Phrases spans = new Phrases();

    SlotReader(Language language, Catalogue catalogue) {
        this.language = language;
        PERIODS.forEach(periods::add);
        SPANS.forEach(spans::add);
        units.add("%", "%");
        units.add("Prozent", "%");
        units.add("%-Punkte", POINTS);
        units.add("%-Punkt", POINTS);
        units.add("Prozentpunkt", POINTS);
        catalogue.indicators().values().stream().map(Indicator::unit).forEach(unit -> units.add(unit, unit));
        levels.add("Gebiet", ANY_LEVEL);
        for (SpatialLevel level : catalogue.levels().values()) {
            levels.add(level.plural(), level.id());
            levels.add(level.name(), level.id());
        }
    }

    /** Each way to read the gap from here; none when it can't be. */
    List<Reading> read(Slot slot, List<Token> tokens, int from, int to) {
        if (from >= to) {
            return List.of();
        }
        return switch (slot.type()) {
            case VALUE, DIFFERENCE -> quantity(tokens, from, to);
            case NUMBER -> single(Numerals.decimal(tokens.get(from)), from);
            case COUNT -> single(Numerals.whole(tokens.get(from)), from);
            case SHARE, PROBABILITY -> share(tokens, from, to);
            case PERIODS -> counted(periods, tokens, from, to);
            case YEARS ->
                counted(periods, tokens, from, to).stream()
                        .filter(reading -> "jahre".equals(reading.unit()))
                        .toList();
            case DURATION -> span(tokens, from, to);
            case PERIOD -> period(tokens.get(from), from);
            case LEVEL -> levels.at(tokens, from, to);
            case CHOICE -> choice(slot, tokens, from, to);
        };
    }

    private static List<Reading> single(OptionalDouble number, int from) {
        return number.isPresent() ? List.of(Reading.number(number.getAsDouble(), null, from + 1)) : List.of();
    }

    private List<Reading> quantity(List<Token> tokens, int from, int to) {
        OptionalDouble decimal = Numerals.decimal(tokens.get(from));
        OptionalDouble number = decimal.isPresent() ? decimal : Numerals.whole(tokens.get(from));
        if (number.isEmpty()) {
            return List.of();
        }
        List<Reading> readings = new ArrayList<>();
        for (Reading unit : units.at(tokens, from + 1, to)) {
            readings.add(Reading.number(number.getAsDouble(), unit.word(), unit.end()));
        }
        if (decimal.isPresent()) {
            readings.add(Reading.number(number.getAsDouble(), null, from + 1));
        }
        return readings;
    }

    private List<Reading> share(List<Token> tokens, int from, int to) {
        Token first = tokens.get(from);
        if (from + 1 >= to) {
            return List.of();
        }
        Token second = tokens.get(from + 1);
        OptionalDouble percent = Numerals.decimal(first);
        String unit = second.lower();
        if (percent.isPresent() && (unit.equals("%") || unit.equals("prozent"))) {
            return List.of(Reading.number(percent.getAsDouble() / 100, "%", from + 2));
        }
        OptionalDouble parts = Numerals.parts(second);
        OptionalDouble of = Numerals.whole(first);
        boolean half = parts.isPresent() && parts.getAsDouble() == 2;
        if (half && language.words().normal(first).equals("der")) {
            return List.of(Reading.number(0.5, "", from + 2));
        }
        return parts.isPresent() && of.isPresent() && !half
                ? List.of(Reading.number(of.getAsDouble() / parts.getAsDouble(), "", from + 2))
                : List.of();
    }

    private static List<Reading> counted(Phrases nouns, List<Token> tokens, int from, int to) {
        OptionalDouble number = Numerals.whole(tokens.get(from));
        List<Reading> readings = new ArrayList<>();
        if (number.isPresent()) {
            for (Reading noun : nouns.at(tokens, from + 1, to)) {
                readings.add(Reading.number(number.getAsDouble(), noun.word(), noun.end()));
            }
        }
        return readings.size() > 1 ? readings.subList(0, 1) : readings;
    }

    private List<Reading> span(List<Token> tokens, int from, int to) {
        return counted(spans, tokens, from, to).stream()
                .filter(reading -> Objects.requireNonNull(reading.number()) <= LONGEST_SPAN)
                .map(reading -> Reading.word("P%.0f%s".formatted(reading.number(), reading.unit()), reading.end()))
                .toList();
    }

    private static List<Reading> period(Token token, int from) {
        return token.kind() == Token.Kind.NUMBER || token.kind() == Token.Kind.QUOTED
                ? Period.parse(token.text())
                        .map(period -> List.of(Reading.word(period.toString(), from + 1)))
                        .orElse(List.of())
                : List.of();
    }

    private List<Reading> choice(Slot slot, List<Token> tokens, int from, int to) {
        List<Reading> readings = new ArrayList<>();
        for (Language.Spelling spelling : language.spellings(slot)) {
            if (stands(spelling.words(), tokens, from, to)) {
                readings.add(Reading.word(spelling.id(), from + spelling.words().size()));
            }
        }
        return readings;
    }

    private boolean stands(List<String> words, List<Token> tokens, int from, int to) {
        if (from + words.size() > to) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            Token token = tokens.get(from + i);
            if (token.kind() != Token.Kind.WORD
                    || !language.words().normal(token).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** The names of levels, as they may be written. */
    List<String> levelNames() {
        return levels.names();
    }
}
