package org.pegel.table;

import java.util.List;
import java.util.stream.Collectors;

/** Files that a person has to mend; trying again does not help. The message lists the first problems in German. */
public final class InvalidFilesException extends RuntimeException {

    private static final int MOST_IN_MESSAGE = 20;

    private final List<Problem> problems;

    public InvalidFilesException(List<Problem> problems) {
        super(summary(problems));
        this.problems = List.copyOf(problems);
    }

    public InvalidFilesException(Problem problem) {
        this(List.of(problem));
    }

    /** All of them, warnings included, in the order in which they were found. */
    public List<Problem> problems() {
        return problems;
    }

    private static String summary(List<Problem> problems) {
        String lines =
                problems.stream().limit(MOST_IN_MESSAGE).map(Problem::text).collect(Collectors.joining("\n"));
        int more = problems.size() - MOST_IN_MESSAGE;
        return more > 0 ? lines + "\n… und " + more + " weitere" : lines;
    }
}
