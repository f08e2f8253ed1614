package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.release.RuleSetVersion;

/**
 * What {@code GET /api/v1/rule-sets} answers.
 *
 * @param ruleSets the versions, in the order given
 */
public record RuleSetDocument(List<Entry> ruleSets) {

    /**
     * A version of the rules.
     *
     * @param number counts up from 1
     * @param version hash of the content, the {@code ruleSet} of findings and alerts
     * @param state draft, submitted, approved, rejected, active, replaced; of what stands in the folders with errors
     *     faulty, and mended when it no longer stands there
     * @param by who made it
     * @param at when
     * @param reason why
     * @param base number of the version in force when work on it began
     * @param difference what is different from that one, German
     * @param good whether the check found no error
     * @param problems what the check found, German
     * @param backtest what it would have found in the past, German
     * @param from the day from which it is to be in force
     * @param steps who has let it take which step, oldest first
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            long number,
            String version,
            String state,
            String by,
            String at,
            String reason,
            @Nullable Long base,
            List<String> difference,
            boolean good,
            List<String> problems,
            @Nullable String backtest,
            @Nullable String from,
            List<Step> steps) {

        public static Entry of(RuleSetVersion version) {
            return new Entry(
                    version.number(),
                    version.version(),
                    word(version.state()),
                    version.author(),
                    version.createdAt().toString(),
                    version.reason(),
                    version.base(),
                    version.difference(),
                    version.good(),
                    version.problems(),
                    version.backtest(),
                    version.from() == null ? null : version.from().toString(),
                    version.steps().stream().map(Step::of).toList());
        }
    }

    /** A step that a version has taken. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Step(String state, String at, String by, @Nullable String note) {
        static Step of(RuleSetVersion.Step step) {
            return new Step(word(step.to()), step.at().toString(), step.by(), step.note());
        }
    }

    /**
     * What is different between two versions.
     *
     * @param from number of the one
     * @param to number of the other
     * @param difference German, a line each
     */
    public record Difference(long from, long to, List<String> difference) {}

    public static RuleSetDocument of(List<RuleSetVersion> versions) {
        return new RuleSetDocument(versions.stream().map(Entry::of).toList());
    }

    private static String word(RuleSetVersion.State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
