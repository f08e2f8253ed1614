package org.pegel.release.check;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.ValueText;
import org.pegel.rule.RuleSet;
import org.pegel.rule.sentence.Comparison;
import org.pegel.rule.sentence.Condition;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.target.Threshold;

/**
 * Sentences that compare the value of a series with a number although a row of the thresholds does so too: either they
 * name two different limits for the same thing, or one value leads to two messages.
 */
final class TablesAgainstSentences {
    private static final String VALUE = "wert";

    private TablesAgainstSentences() {}

    static void check(RuleSet rules, Problems problems) {
        for (PolicyRule rule : rules.rules().book().rules()) {
            Double limit = limit(rule);
            if (limit != null) {
                rules.thresholds().all().stream()
                        .filter(row -> concernsSameSeries(row, rule, rules))
                        .findFirst()
                        .ifPresent(row -> note(rule, limit, row, rules, problems));
            }
        }
    }

    /** The limit of a rule that says no more than that a value is beyond it; absent for every other rule. */
    private static @Nullable Double limit(PolicyRule rule) {
        if (!(rule.condition() instanceof Condition.Clause clause)
                || !clause.form().id().equals(VALUE)
                || clause.arguments().mean().isPresent()) {
            return null;
        }
        return clause.arguments().number(VALUE);
    }

    private static boolean concernsSameSeries(Threshold row, PolicyRule rule, RuleSet rules) {
        return row.gapTo() == null
                && rule.scope().indicators().contains(row.scope().indicator())
                && isOnWorseSide(rule, rules.catalogue().indicator(row.scope().indicator()))
                && rules.catalogue().districts().values().stream()
                        .anyMatch(district -> rules.catalogue().groups().keySet().stream()
                                .anyMatch(group -> rule.scope()
                                                .includes(row.scope().indicator(), district, group)
                                        && row.scope().covers(row.scope().indicator(), district, group)));
    }

    private static boolean isOnWorseSide(PolicyRule rule, Indicator indicator) {
        Comparison comparison =
                ((Condition.Clause) rule.condition()).arguments().comparison("vergleich");
        boolean below = comparison == Comparison.BELOW || comparison == Comparison.AT_MOST;
        return below ? indicator.direction().sign() > 0 : indicator.direction().sign() < 0;
    }

    private static void note(PolicyRule rule, double limit, Threshold row, RuleSet rules, Problems problems) {
        Indicator indicator = rules.catalogue().indicator(row.scope().indicator());
        boolean same = Objects.equals(row.review(), limit) || Objects.equals(row.action(), limit);
        double other = Objects.requireNonNull(row.review() == null ? row.action() : row.review());
        String where = row.place().toString();
        problems.add(Problem.warning(
                rule.place(),
                ValueText.german(indicator, limit),
                same
                        ? "dieselbe Grenze steht auch in „" + where + "“: ein Wert führt zu zwei Meldungen"
                        : "in „%s“ steht für dieselben Reihen eine andere Grenze, %s"
                                .formatted(where, ValueText.german(indicator, other)),
                "die Grenze an einer der beiden Stellen"));
    }
}
