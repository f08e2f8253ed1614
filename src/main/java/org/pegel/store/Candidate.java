package org.pegel.store;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.pegel.observation.Observation;
import org.pegel.observation.ProtectedNumbers;
import org.pegel.observation.Quality;

/**
 * A row of a delivery on its way in.
 *
 * @param series its series, by {@link SeriesNumbers}
 * @param period its period, by {@link PeriodNumber}
 * @param line its place in the delivery
 * @param says what it says
 * @param kept what it says under protection; without a number unless the cell is protected
 * @param published the day the source made it known
 * @param sheet number of its sheet in the delivery
 * @param row its row there
 */
record Candidate(
        long series, int period, int line, Said says, ProtectedNumbers kept, LocalDate published, int sheet, int row) {

    /** Rows of one series and period follow each other, in the order in which they came. */
    static final Comparator<Candidate> ORDER = (one, other) -> {
        int bySeries = Long.compare(one.series, other.series);
        int byPeriod = bySeries == 0 ? Integer.compare(one.period, other.period) : bySeries;
        return byPeriod == 0 ? Integer.compare(one.line, other.line) : byPeriod;
    };

    /** What is said about a series and period, wherever it was said. */
    record Said(
            @Nullable Double value,
            @Nullable Double numerator,
            @Nullable Double denominator,
            Quality quality,
            int roundedTo,
            @Nullable String missingReason) {

        /** A cell that is hidden only because another one could be worked out from it. */
        static final Said COMPLEMENT =
                new Said(null, null, null, Quality.CONFIDENTIAL, 0, Observation.HIDDEN_FOR_OTHERS);

        /** A negative zero is a zero, as for the databases. */
        Said {
            value = value == null ? null : value + 0.0;
            numerator = numerator == null ? null : numerator + 0.0;
            denominator = denominator == null ? null : denominator + 0.0;
        }

        static Said of(Observation observation) {
            return new Said(
                    observation.value(),
                    observation.numerator(),
                    observation.denominator(),
                    observation.quality(),
                    observation.roundedTo(),
                    observation.missingReason());
        }

        boolean isBlank() {
            return quality == Quality.MISSING;
        }

        boolean hasValue() {
            return value != null;
        }
    }

    /**
     * The same without its numbers.
     *
     * @param keeps whether they are kept under protection
     */
    Candidate concealed(boolean keeps) {
        if (says.quality() == Quality.CONFIDENTIAL) {
            return this;
        }
        ProtectedNumbers numbers = keeps
                ? new ProtectedNumbers(says.value(), says.numerator(), says.denominator())
                : Candidates.NOTHING_KEPT;
        return new Candidate(series, period, line, Said.COMPLEMENT, numbers, published, sheet, row);
    }

    boolean isOfTheSameCell(Candidate other) {
        return series == other.series && period == other.period;
    }

    boolean saysTheSame(Candidate other) {
        return says.equals(other.says) && kept.equals(other.kept);
    }
}
