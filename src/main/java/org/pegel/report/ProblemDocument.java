package org.pegel.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.pegel.table.Problem;

/**
 * What {@code check} answers.
 *
 * @param problems in the order in which they were found
 */
public record ProblemDocument(List<Entry> problems) {

    /**
     * One problem; what does not apply is left out.
     *
     * @param file name of the file, without its folder
     * @param line from 1
     * @param column from 1
     * @param cell such as {@code C7}, workbooks only
     * @param value what stands there
     * @param message German sentence
     * @param allowed what would be right, German
     * @param severity {@code error} or {@code warning}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Entry(
            String file,
            @Nullable Integer line,
            @Nullable Integer column,
            @Nullable String cell,
            @Nullable String value,
            String message,
            @Nullable String allowed,
            String severity) {

        static Entry of(Problem problem) {
            return new Entry(
                    problem.place().file(),
                    problem.place().line(),
                    problem.place().column(),
                    problem.place().cell(),
                    problem.value(),
                    problem.message(),
                    problem.allowed(),
                    problem.severity().name().toLowerCase(Locale.ROOT));
        }
    }

    public static ProblemDocument of(List<Problem> problems) {
        return new ProblemDocument(problems.stream().map(Entry::of).toList());
    }
}
