package org.pegel.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Clears up where one delivery gives a series and period more than once: equal rows count once, differing ones not at
 * all.
 */
final class Distinct {
    /** So many conflicts are told one by one; more only make a report longer. */
    static final int MOST_CONFLICTS = 1_000;

    private final List<Candidate> conflicts = new ArrayList<>();
    private int conflicting;
    private int repeatedValues;
    private int repeatedBlanks;

    /** Hands on what is left of sorted rows. */
    void forEach(Iterator<Candidate> sorted, Consumer<Candidate> consumer) {
        Candidate first = sorted.hasNext() ? sorted.next() : null;
        while (first != null) {
            Candidate next = sorted.hasNext() ? sorted.next() : null;
            if (next != null && next.isOfTheSameCell(first)) {
                first = several(first, next, sorted, consumer);
            } else {
                consumer.accept(first);
                first = next;
            }
        }
    }

    /** The first row of the next cell; absent after the last. */
    private @Nullable Candidate several(
            Candidate first, Candidate second, Iterator<Candidate> sorted, Consumer<Candidate> consumer) {
        List<Candidate> rows = new ArrayList<>(List.of(first, second));
        boolean contradict = !second.saysTheSame(first);
        int more = 0;
        Candidate next = sorted.hasNext() ? sorted.next() : null;
        while (next != null && next.isOfTheSameCell(first)) {
            contradict |= !next.saysTheSame(first);
            if (rows.size() < MOST_CONFLICTS) {
                rows.add(next);
            } else {
                more++;
            }
            next = sorted.hasNext() ? sorted.next() : null;
        }
        if (contradict) {
            conflict(rows, more);
        } else {
            repeat(first, rows.size() + more - 1);
            consumer.accept(first);
        }
        return next;
    }

    private void conflict(List<Candidate> rows, int more) {
        conflicting += rows.size() + more;
        conflicts.addAll(rows.subList(0, Math.min(rows.size(), MOST_CONFLICTS - conflicts.size())));
    }

    private void repeat(Candidate first, int times) {
        repeatedValues += first.says().hasValue() ? times : 0;
        repeatedBlanks += first.says().hasValue() ? 0 : times;
    }

    /** Rows that contradict each other, the first ones met, in the order they came. */
    List<Candidate> conflicts() {
        return conflicts.stream()
                .sorted(Comparator.comparingInt(Candidate::line))
                .toList();
    }

    /** Number of rows that contradict each other. */
    int conflicting() {
        return conflicting;
    }

    /** Number of repetitions of a value. */
    int repeatedValues() {
        return repeatedValues;
    }

    /** Number of repetitions of a cell without a value. */
    int repeatedBlanks() {
        return repeatedBlanks;
    }
}
