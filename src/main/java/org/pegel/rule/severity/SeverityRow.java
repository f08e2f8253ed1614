package org.pegel.rule.severity;

import java.time.Period;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.rule.Severity;
import org.pegel.table.Place;

/**
 * A row of {@code bewertung.csv}.
 *
 * @param words for each aspect the words that fit; all of them where the cell is blank
 * @param severity what a finding is that fits
 * @param answerTime how long a department has for its answer; absent when not set
 * @param place the row
 */
public record SeverityRow(Map<Aspect, Set<String>> words, Severity severity, @Nullable Period answerTime, Place place) {

    public SeverityRow {
        words = Map.copyOf(words);
    }

    /** Whether the row tells values of an aspect apart. */
    public boolean asks(Aspect aspect) {
        return words(aspect).size() < aspect.words().size();
    }

    /** Whether a series fits as far as one aspect goes. */
    public boolean fits(Aspect aspect, Assessment series) {
        return words(aspect).contains(aspect.of(series));
    }

    /** What fits, of one aspect, in the order of its words: {@code Trend ungünstig oder gleichbleibend}. */
    public String text(Aspect aspect) {
        Set<String> fitting = words(aspect);
        return aspect.header() + " "
                + aspect.words().stream().filter(fitting::contains).collect(Collectors.joining(" oder "));
    }

    Set<String> words(Aspect aspect) {
        return words.getOrDefault(aspect, Set.of());
    }
}
