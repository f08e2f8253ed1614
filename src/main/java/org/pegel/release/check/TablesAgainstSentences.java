package org.pegel.release.check;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.ValueText;
import org.pegel.rule.RuleSet;
import org.pegel.rule.sentence.Arguments;
import org.pegel.rule.sentence.Comparison;
import org.pegel.rule.sentence.Condition;
import org.pegel.rule.sentence.PolicyRule;
import org.pegel.table.Problem;
import org.pegel.table.Problems;
import org.pegel.target.GapReference;
import org.pegel.target.Threshold;

/**
 * Sentences that compare the value of a series, or its gap to the city, with a number although a row of the thresholds does
 * so too: either they name two different limits for the same thing, or one value leads to two messages.
 */
final class TablesAgainstSentences {

    /** A form that says no more than that something is beyond a limit. */
    private enum Form {
        VALUE("wert", "wert", null) {
            @Override
            int worseSign(Arguments arguments) {
                return isBelow(arguments) ? 1 : -1;
            }

            @Override
            String text(Indicator indicator, double limit) {
                return ValueText.german(indicator, limit);
            }
        },
        GAP("stadt-abstand", "abstand", GapReference.CITY) {
            @Override
            int worseSign(Arguments arguments) {
                return isBelow(arguments) ? 0 : arguments.word("lage").equals("unter") ? 1 : -1;
            }

            @Override
            String text(Indicator indicator, double limit) {
                return ValueText.distance(indicator, limit, Locale.GERMAN);
            }
        };

        private final String id;
        private final String slot;

        @SuppressWarnings("ImmutableEnumChecker") // a record of a text: it can't change
        private final @Nullable GapReference to;

        Form(String id, String slot, @Nullable GapReference to) {
            this.id = id;
            this.slot = slot;
            this.to = to;
        }

        /** For which direction of an indicator what the sentence asks for is the worse side; 0 for none. */
        abstract int worseSign(Arguments arguments);

        abstract String text(Indicator indicator, double limit);

        static boolean isBelow(Arguments arguments) {
            Comparison comparison = arguments.comparison("vergleich");
            return comparison == Comparison.BELOW || comparison == Comparison.AT_MOST;
        }
    }

    private TablesAgainstSentences() {}

    static void check(RuleSet rules, Problems problems) {
        for (PolicyRule rule : rules.rules().book().rules()) {
            if (rule.condition() instanceof Condition.Clause clause
                    && clause.arguments().mean().isEmpty()) {
                Arrays.stream(Form.values())
                        .filter(form -> form.id.equals(clause.form().id()))
                        .forEach(form -> check(rule, form, clause.arguments(), rules, problems));
            }
        }
    }

    private static void check(PolicyRule rule, Form form, Arguments arguments, RuleSet rules, Problems problems) {
        rules.thresholds().all().stream()
                .filter(row -> Objects.equals(row.gapTo(), form.to))
                .filter(row -> concernsSameSeries(row, rule, form.worseSign(arguments), rules))
                .findFirst()
                .ifPresent(row -> note(rule, form, arguments.number(form.slot), row, rules, problems));
    }

    private static boolean concernsSameSeries(Threshold row, PolicyRule rule, int worseSign, RuleSet rules) {
        String indicator = row.scope().indicator();
        return rule.scope().indicators().contains(indicator)
                && rules.catalogue().indicator(indicator).direction().sign() == worseSign
                && rules.catalogue().districts().values().stream()
                        .anyMatch(district -> rules.catalogue().groups().keySet().stream()
                                .anyMatch(group -> rule.scope().includes(indicator, district, group)
                                        && row.scope().covers(indicator, district, group)));
    }

    private static void note(
            PolicyRule rule, Form form, double limit, Threshold row, RuleSet rules, Problems problems) {
        Indicator indicator = rules.catalogue().indicator(row.scope().indicator());
        boolean same = Objects.equals(row.review(), limit) || Objects.equals(row.action(), limit);
        double other = Objects.requireNonNull(row.review() == null ? row.action() : row.review());
        String where = row.place().toString();
        problems.add(Problem.warning(
                rule.place(),
                form.text(indicator, limit),
                same
                        ? "dieselbe Grenze steht auch in „" + where + "“: ein Wert führt zu zwei Meldungen"
                        : "in „%s“ steht für dieselben Reihen eine andere Grenze, %s"
                                .formatted(where, form.text(indicator, other)),
                "die Grenze an einer der beiden Stellen"));
    }
}
