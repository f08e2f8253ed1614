package org.pegel.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong over one or several files, so that a person sees everything at once; the reader goes on and
 * {@linkplain #throwIfErrors() throws once} at the end. Not safe for use by several threads.
 */
public final class Problems {

    private final List<Problem> all = new ArrayList<>();

    public void error(Place place, @Nullable String value, String message, @Nullable String allowed) {
        add(Problem.error(place, value, message, allowed));
    }

    public void warning(Place place, @Nullable String value, String message, @Nullable String allowed) {
        add(Problem.warning(place, value, message, allowed));
    }

    public void add(Problem problem) {
        all.add(problem);
    }

    public void addAll(Iterable<Problem> problems) {
        problems.forEach(this::add);
    }

    public boolean hasErrors() {
        return all.stream().anyMatch(problem -> problem.severity() == Problem.Severity.ERROR);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** In the order in which they were found. */
    public List<Problem> all() {
        return List.copyOf(all);
    }

    /**
     * The end of reading.
     *
     * @throws InvalidFilesException with everything found, warnings included, if at least one is an error
     */
    public void throwIfErrors() {
        if (hasErrors()) {
            throw new InvalidFilesException(all);
        }
    }
}
