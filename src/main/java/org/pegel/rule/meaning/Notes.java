package org.pegel.rule.meaning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.pegel.assessment.Assessment;
import org.pegel.rule.sentence.Comparison;
import org.pegel.rule.sentence.Condition;

/**
 * What was looked at while a condition was asked of a series: for each clause whether it holds, the numbers behind it, or
 * why it can't be decided. Belongs to one question.
 */
public final class Notes {
    /** Takes nothing: for asking many series quickly. */
    public static final Notes NONE = new Notes();

    private final List<Map<String, Object>> clauses = new ArrayList<>();
    private Map<String, Object> current = new LinkedHashMap<>();

    /** For each clause asked, in order: its form, whether it holds, and its numbers by stable English name. */
    public List<Map<String, Object>> clauses() {
        return Collections.unmodifiableList(clauses);
    }

    /** Why something can't be decided, German, each reason once; none when everything could be. */
    public List<String> reasons() {
        return clauses.stream()
                .map(clause -> clause.get("undecided"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .distinct()
                .toList();
    }

    /** Asks a clause and keeps what it says about itself. */
    Truth ask(Condition.Clause clause, Check check, Assessment series) {
        if (this == NONE) {
            return check.of(series, this);
        }
        current = new LinkedHashMap<>();
        current.put("statement", clause.canonical());
        Truth truth = check.of(series, this);
        if (truth != Truth.UNDECIDED) {
            current.put("holds", truth == Truth.TRUE);
        }
        clauses.add(Collections.unmodifiableMap(current));
        return truth;
    }

    Notes with(String name, double number) {
        if (this != NONE) {
            current.put(name, number);
        }
        return this;
    }

    Notes with(String name, OptionalDouble number) {
        return number.isPresent() ? with(name, number.getAsDouble()) : this;
    }

    Notes with(String name, int count) {
        if (this != NONE) {
            current.put(name, count);
        }
        return this;
    }

    Notes with(String name, String text) {
        if (this != NONE) {
            current.put(name, text);
        }
        return this;
    }

    /** That it can't be decided, and why. */
    Truth undecided(@Nullable String reason) {
        if (this != NONE) {
            current.put("undecided", reason == null ? "ein Wert fehlt" : reason);
        }
        return Truth.UNDECIDED;
    }

    /** Whether a number compares as asked; notes both. */
    Truth compare(String name, double number, Comparison comparison, double limit) {
        with(name, number).with("comparison", comparison.id()).with("limit", limit);
        return Truth.of(comparison.holds(number, limit));
    }

    /** Like {@link #compare}, for a movement: one the other way is none at all, however small it was allowed to be. */
    Truth compareMove(String name, double move, Comparison comparison, double limit) {
        Truth compared = compare(name, move, comparison, limit);
        return move > 0 ? compared : Truth.FALSE;
    }
}
