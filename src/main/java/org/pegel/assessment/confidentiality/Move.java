package org.pegel.assessment.confidentiality;

import java.util.Comparator;
import java.util.List;
import org.pegel.observation.SeriesKey;

/**
 * A way to make up for a person more in a hidden cell.
 *
 * @param shown cells that take part and are shown so far
 * @param zeros how many of them show 0, which can't have a person less
 * @param count what they show together
 */
public record Move(List<SeriesKey> shown, int zeros, double count) {

    /** The best way first. */
    static final Comparator<Move> COST = Comparator.comparingInt(Move::zeros)
            .thenComparingInt(move -> move.shown().size())
            .thenComparingDouble(Move::count);

    /** Whether nothing more has to be hidden for it. */
    boolean isFree() {
        return shown.isEmpty();
    }
}
