package org.pegel.rule.meaning;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.pegel.assessment.Assessment;
import org.pegel.rule.sentence.Condition;

/** What conditions mean: each form by its id, and what und, oder and nicht make of them. */
public final class Meanings {
    private static final Map<String, Meaning> BY_FORM = byForm();

    private Meanings() {}

    private static Map<String, Meaning> byForm() {
        Map<String, Meaning> all = new TreeMap<>();
        for (Map<String, Meaning> some : List.of(
                ValueMeanings.ALL,
                ThresholdMeanings.ALL,
                ChangeMeanings.ALL,
                TrendMeanings.ALL,
                TargetMeanings.ALL,
                PathMeanings.ALL,
                CityMeanings.ALL,
                OtherMeanings.ALL,
                DataMeanings.ALL)) {
            all.putAll(some);
        }
        return Collections.unmodifiableMap(all);
    }

    /** The ids of the forms that mean something. */
    public static Set<String> ids() {
        return BY_FORM.keySet();
    }

    /**
     * A condition on single series, ready to be asked.
     *
     * @throws IllegalArgumentException when a form means nothing, or the condition counts series
     */
    public static Check of(Condition condition) {
        if (condition instanceof Condition.Clause clause) {
            return ofClause(clause);
        }
        if (condition instanceof Condition.Not not) {
            Check part = of(not.part());
            return (series, notes) -> part.of(series, notes).opposite();
        }
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), Truth.FALSE, Truth.TRUE);
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), Truth.TRUE, Truth.FALSE);
        }
        throw new IllegalArgumentException("Not on a single series: " + condition.canonical());
    }

    private static Check ofClause(Condition.Clause clause) {
        Meaning meaning = BY_FORM.get(clause.form().id());
        if (meaning == null) {
            throw new IllegalArgumentException("The form " + clause.form().id() + " means nothing");
        }
        Check check = meaning.with(clause.arguments());
        return (series, notes) -> notes.ask(clause, check, series);
    }

    /**
     * Parts of which one decides alone.
     *
     * @param deciding what one part must be to decide
     * @param otherwise what it is when every part is the opposite
     */
    private static Check joined(List<Condition> parts, Truth deciding, Truth otherwise) {
        List<Check> checks = parts.stream().map(Meanings::of).toList();
        return (series, notes) -> join(checks, deciding, otherwise, series, notes);
    }

    private static Truth join(List<Check> checks, Truth deciding, Truth otherwise, Assessment series, Notes notes) {
        Truth joined = otherwise;
        for (Check check : checks) {
            Truth truth = check.of(series, notes);
            if (truth == deciding) {
                joined = deciding;
                if (notes == Notes.NONE) {
                    return joined;
                }
            } else if (truth == Truth.UNDECIDED && joined != deciding) {
                joined = Truth.UNDECIDED;
            }
        }
        return joined;
    }
}
