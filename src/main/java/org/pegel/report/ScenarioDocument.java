package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.rule.Finding;
import org.pegel.scenario.ExpectedFinding;
import org.pegel.scenario.ScenarioResult;
import org.pegel.table.Place;

/**
 * What {@code test} answers.
 *
 * @param scenarios in the order of their files
 */
public record ScenarioDocument(List<Entry> scenarios) {

    /**
     * One scenario.
     *
     * @param name what it shows
     * @param file the file it stands in
     * @param line where it begins there
     * @param passed whether the rules said all that is expected, and nothing else
     * @param expected as written; empty for nothing
     * @param found every finding of the rules that count
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String name,
            String file,
            @Nullable Integer line,
            boolean passed,
            List<Statement> expected,
            List<Statement> found) {

        static Entry of(ScenarioResult result) {
            Place place = result.scenario().place();
            return new Entry(
                    result.scenario().name(),
                    place.file(),
                    place.line(),
                    result.passed(),
                    result.scenario().expected().stream().map(Statement::of).toList(),
                    result.found().stream().map(Statement::of).toList());
        }
    }

    /**
     * What a rule says or ought to say; what is left open, or its subject does not have, is left out.
     *
     * @param rule the rule's Kennung
     * @param severity info, warning, critical
     * @param indicator id of the indicator
     * @param district id of the district
     * @param group id of the group
     * @param level id of the level
     * @param field id of the field of action
     * @param source id of the source
     * @param period the newest period that was judged
     * @param message German sentence, of an expectation a part of it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Statement(
            String rule,
            @Nullable String severity,
            @Nullable String indicator,
            @Nullable String district,
            @Nullable String group,
            @Nullable String level,
            @Nullable String field,
            @Nullable String source,
            @Nullable String period,
            @Nullable String message) {

        static Statement of(ExpectedFinding expected) {
            return new Statement(
                    expected.rule(),
                    expected.severity() == null
                            ? null
                            : expected.severity().name().toLowerCase(Locale.ROOT),
                    expected.indicator(),
                    expected.district(),
                    expected.group(),
                    expected.level(),
                    expected.field(),
                    expected.source(),
                    null,
                    expected.sentence());
        }

        static Statement of(Finding finding) {
            SubjectEntry subject = SubjectEntry.of(finding.subject());
            return new Statement(
                    finding.ruleId(),
                    finding.severity().name().toLowerCase(Locale.ROOT),
                    subject.indicator(),
                    subject.district(),
                    subject.group(),
                    subject.level(),
                    subject.field(),
                    subject.source(),
                    finding.period().toString(),
                    finding.message());
        }
    }

    public static ScenarioDocument of(List<ScenarioResult> results) {
        return new ScenarioDocument(results.stream().map(Entry::of).toList());
    }
}
