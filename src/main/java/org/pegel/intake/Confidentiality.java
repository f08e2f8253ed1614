package org.pegel.intake;

import org.jspecify.annotations.Nullable;
import org.pegel.catalogue.Catalogue;
import org.pegel.catalogue.Indicator;
import org.pegel.catalogue.Protection;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.Quality;

/**
 * The one place that decides what may be seen of a row's numbers. What it holds back is kept under protection where the
 * source is read inside the statistics office, and discarded elsewhere.
 */
final class Confidentiality {

    private final ProtectionRules rules;
    private final boolean mayProtect;

    Confidentiality(ProtectionRules rules, Catalogue catalogue) {
        this.rules = rules;
        this.mayProtect = keeps()
                || rules.marks() != null
                || catalogue.indicators().values().stream().anyMatch(this::masks);
    }

    /**
     * What becomes of a row's numbers.
     *
     * @param seen what may be seen; says so where that is nothing
     * @param kept what is kept under protection; absent when nothing is
     */
    record Decision(Values seen, @Nullable ProtectedNumbers kept) {}

    /** Whether anything may be protected at all. */
    boolean mayProtect() {
        return mayProtect;
    }

    /** Whether no number of the indicator may be printed, because any of them may be protected. */
    boolean masks(Indicator indicator) {
        return !rules.of(indicator).equals(Protection.NONE);
    }

    /** Whether the source itself marks the row as protected. */
    boolean isMarked(Candidate candidate) {
        Mapping.Filter marks = rules.marks();
        String mark = marks == null ? null : candidate.text(marks.header());
        return marks != null && mark != null && marks.values().includes(mark);
    }

    /**
     * Decides.
     *
     * @param withoutDenominator whether the value is the numerator itself, times the factor
     */
    Decision decide(Values read, Indicator indicator, boolean withoutDenominator, Candidate candidate) {
        Protection rule = rules.of(indicator);
        if (read.quality().quality() == Quality.CONFIDENTIAL || isMarked(candidate)) {
            return secret(read);
        }
        Amount cases = cases(read, indicator);
        if (!rule.against(number(cases), number(read.denominator())).isEmpty()) {
            remark(candidate, "Wert ist nach den Schutzregeln geheim zu halten");
            return secret(read);
        }
        Values rounded = new Rounding(rule.rounding()).of(read, indicator, withoutDenominator);
        if (rounded == null) {
            remark(candidate, "Wert lässt sich nicht wie verlangt auf Vielfache von " + rule.rounding() + " runden");
            return secret(read);
        }
        if (read.figure() != null && !isChecked(rule, cases, read.denominator())) {
            candidate.remark(
                    0, null, "Schutz lässt sich nicht prüfen, Zähler oder Nenner fehlen; Wert wurde übernommen");
        }
        return new Decision(rounded, null);
    }

    /** The cases of a count are the value itself. */
    private static @Nullable Amount cases(Values read, Indicator indicator) {
        Figure figure = read.figure();
        return read.numerator() == null && figure != null && indicator.isCount()
                ? new Amount(figure.value(), 0)
                : read.numerator();
    }

    private static @Nullable Double number(@Nullable Amount amount) {
        return amount == null ? null : (Double) amount.value();
    }

    private static boolean isChecked(Protection rule, @Nullable Amount cases, @Nullable Amount base) {
        return (rule.minimumCases() == 0 || cases != null) && (rule.minimumBase() == 0 || base != null);
    }

    private void remark(Candidate candidate, String reason) {
        String fate = keeps() ? "steht unter Schutz" : "wurde verworfen";
        candidate.remark(candidate.column(Role.VALUE), ReportedProblem.MASKED, reason + " und " + fate);
    }

    private Decision secret(Values read) {
        ProtectedNumbers numbers = read.numbers();
        return new Decision(
                new Values(null, null, null, ValueReader.SECRET), keeps() && !numbers.isEmpty() ? numbers : null);
    }

    private boolean keeps() {
        return rules.location() == SourceLocation.STATISTICS_OFFICE;
    }
}
